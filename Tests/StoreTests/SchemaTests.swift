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
}
