import Store
import TestDatabase
import Testing

/// Where a house keeps its facts: what the pages do is the same on every database.
enum HouseDatabase: String, CaseIterable, Sendable {
    case sqlite, postgres

    /// Without a server SQLite alone.
    static let all = PostgresSchema.server == nil ? [sqlite] : allCases

    /// - Returns: a new one on the server; `nil` for the work directory.
    func address() async throws -> PostgresAddress? {
        guard self == .postgres else { return nil }
        return try #require(try await PostgresSchema()).address
    }
}
