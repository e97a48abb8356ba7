extension Store {
    /// Grows by one with every erasure and every purpose that is taken back.
    public func erasureCount() async throws -> Int {
        try await database.read { try Store.erasureCount($0) }
    }

    /// Notes that the digest of a period is on disk, made when `erasures` had happened.
    public func noteDigest(of period: String, erasures: Int, by author: AuditAuthor) async throws {
        try await commit { connection in
            try connection.execute(
                """
                INSERT INTO digest (period, erasures) VALUES (?, ?)
                ON CONFLICT (period) DO UPDATE SET erasures = excluded.erasures
                """,
                [period, erasures])
            try Store.append(AuditEvent(.digestBuilt, on: .digest(period), by: author), connection)
        }
        try await sealAudit()
    }

    /// Periods whose digest on disk was made before the last erasure, in order.
    public func staleDigests() async throws -> [String] {
        try await database.read { connection in
            try connection.rows(
                "SELECT period FROM digest WHERE erasures < ? ORDER BY period", [Store.erasureCount(connection)]
            ).map { try $0.text("period") }
        }
    }

    static func noteErasure(_ connection: any SQLConnection) throws {
        try connection.execute(
            """
            INSERT INTO clock (name, latest) VALUES ('erasures', 1)
            ON CONFLICT (name) DO UPDATE SET latest = clock.latest + 1
            """)
    }

    private static func erasureCount(_ connection: any SQLConnection) throws -> Int {
        try connection.rows("SELECT latest FROM clock WHERE name = 'erasures'").first?.integer("latest") ?? 0
    }
}
