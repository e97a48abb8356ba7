import CallModel
import Hashing
import Testing

@testable import Store

@Suite struct SchemaTests {
    /// The beginnings of their hashes: databases have been through these. One that is released gets its line here.
    private static let landed = [
        "f603e2e5ee88", "be16b7452527", "137abc6c759c", "bd3ebe767d58", "24e10b82efbc",
        "c29910191901", "60cf784d0b3f", "4def619856e2", "5a601fbe8c0f",
    ]

    @Test func `a migration that has landed is never edited`() {
        let found = Schema.migrations.map { migration in
            String(sha256(migration.script + (migration.onPostgres ?? "")).hex.prefix(12))
        }
        #expect(Array(found.prefix(Self.landed.count)) == Self.landed)
    }

    private struct Reviewed: Codable, Sendable {
        struct Subject: Codable, Sendable {
            var agent: String?
            var team: String?
        }

        var subject: Subject
    }

    @Test(arguments: Backend.all) func `evaluations that were on file before are found by agent and team`(
        backend: Backend
    ) async throws {
        let place = try #require(Schema.migrations.firstIndex { $0.script == Schema.evaluatedAgents.script })
        let database = try await backend.database()
        try await database.write { connection in
            try connection.executeScript("CREATE TABLE migration (number BIGINT PRIMARY KEY)")
            for (number, migration) in Schema.migrations.prefix(place).enumerated() {
                for script in migration.scripts(for: connection.dialect) { try connection.executeScript(script) }
                try connection.execute("INSERT INTO migration (number) VALUES (?)", [number + 1])
            }
            for (name, document) in [
                ("a", #"{"subject":{"agent":"o'Neil","team":"північ"}}"#), ("b", #"{"subject":{"agent":"b"}}"#),
            ] {
                try connection.execute(
                    """
                    INSERT INTO review (review_id, call_id, reviewer, basis, occasion, state, version, document)
                    VALUES (?, ?, 'anna', 'random', 'd', 'draft', 1, ?)
                    """, [name, name, document])
            }
        }
        let store = try await Store(database)
        #expect(try await store.reviews(Reviewed.self, ReviewQuery(agent: "o'Neil")).map(\.id) == ["a"])
        #expect(try await store.reviews(Reviewed.self, ReviewQuery(team: "північ")).map(\.id) == ["a"])
        #expect(try await store.review(Reviewed.self, id: "b")?.team == nil)
    }
}
