import Foundation
import Store
import TestDatabase
import TestFolders
import Testing

/// A database engine under the store's contract tests: every driver passes the same tests.
struct Backend: CustomTestStringConvertible, Sendable {
    let testDescription: String
    /// Makes an empty database.
    let make: @Sendable () async throws -> Address

    /// Where one database is: it can be opened several times, as several processes do.
    struct Address: Sendable {
        let connect: @Sendable () async throws -> any SQLDatabase
    }

    func database() async throws -> any SQLDatabase { try await make().connect() }

    func open() async throws -> Store { try await Store(database()) }

    static let all = [sqlite] + (postgres.map { [$0] } ?? [])

    static let sqlite = Backend(testDescription: "SQLite") {
        let path = try TestFolder.make().appending(path: "sidetone.sqlite").path
        return Address { try SQLiteDatabase(path: path) }
    }

    /// On the server of `scripts/with-postgres`; `nil` without one.
    static let postgres: Backend? = PostgresSchema.server.map { _ in
        Backend(testDescription: "PostgreSQL") {
            let address = try #require(try await PostgresSchema()).address
            return Address { try await PostgresDatabase(address, connections: 3) }
        }
    }
}
