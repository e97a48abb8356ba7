import Foundation
public import Store

/// A schema of its own on the test server, so that tests do not meet. Its name is also the name of its connections.
public struct PostgresSchema: Sendable {
    public let name: String
    public let address: PostgresAddress

    /// What `scripts/with-postgres` has started; `nil` without it.
    public static let server = ProcessInfo.processInfo.environment["SIDETONE_TEST_POSTGRES"].flatMap { text in
        PostgresAddress(text).map { (text: text, address: $0) }
    }

    /// - Returns: `nil` without a server.
    public init?() async throws {
        let name = "test_\(UUID().uuidString.replacing("-", with: "").lowercased())"
        guard let server = Self.server,
            let address = PostgresAddress("\(server.text)&application_name=\(name)&options=-csearch_path%3D\(name)")
        else { return nil }
        (self.name, self.address) = (name, address)
        let database = try await PostgresDatabase(server.address, connections: 1)
        try await database.write { try $0.executeScript("CREATE SCHEMA \(name)") }
    }

    /// What tests say that need the server and do not have it.
    public static let missing = "PostgreSQL was not tested: run scripts/test, or swift test under scripts/with-postgres"
}
