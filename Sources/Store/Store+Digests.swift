public import CallModel

/// A digest on disk, as far as an erasure must know of it.
public struct WrittenDigest: Hashable, Sendable {
    public let period: String
    public let firstDay: CivilDay
    public let lastDay: CivilDay
    /// The first day that any of its figures looks back on.
    public let looksBackTo: CivilDay
    /// Calls whose words it shows.
    public let calls: [CallID]

    public init(period: String, firstDay: CivilDay, lastDay: CivilDay, looksBackTo: CivilDay, calls: [CallID]) {
        self.period = period
        self.firstDay = firstDay
        self.lastDay = lastDay
        self.looksBackTo = looksBackTo
        self.calls = calls
    }
}

/// Why something of a call is gone.
enum CallLoss {
    /// It should not have been used, or not as it was: digests are to count without it.
    case takenBack
    /// Its time was over: what was counted of it stays counted.
    case outlived
}

extension Store {
    /// Grows by one with every erasure and every purpose that is taken back.
    public func erasureCount() async throws -> Int {
        try await database.read { try Store.erasureCount($0) }
    }

    /// Notes that the digest of a period is on disk, made when `erasures` had happened; it is stale already where there
    /// was another one meanwhile. Alone, so that no erasure is under way that does not find it yet.
    public func note(_ digest: WrittenDigest, erasures: Int, by author: AuditAuthor) async throws {
        try await database.write { connection in
            let isStale = try Store.erasureCount(connection) > erasures
            try connection.execute(
                """
                INSERT INTO digest (period, erasures, first_day, last_day, looks_back_to, is_stale)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (period) DO UPDATE SET
                    erasures = excluded.erasures, first_day = excluded.first_day, last_day = excluded.last_day,
                    looks_back_to = excluded.looks_back_to, is_stale = excluded.is_stale
                """,
                [
                    digest.period, erasures, digest.firstDay.description, digest.lastDay.description,
                    digest.looksBackTo.description, isStale ? 1 : 0,
                ])
            try connection.execute("DELETE FROM digest_call WHERE period = ?", [digest.period])
            for call in Set(digest.calls).sorted() {
                try connection.execute(
                    "INSERT INTO digest_call (period, call_id) VALUES (?, ?)", [digest.period, call.text])
            }
            try Store.append(AuditEvent(.digestBuilt, on: .digest(digest.period), by: author), connection)
        }
        try await sealAudit()
    }

    /// Periods whose digest on disk shows something that was taken back since, in order.
    public func staleDigests() async throws -> [String] {
        try await database.read { connection in
            try connection.rows("SELECT period FROM digest WHERE is_stale = 1 ORDER BY period").map {
                try $0.text("period")
            }
        }
    }

    /// Whether calls are past retention that the digest of a period counts: made anew, it would count without them.
    public func isPastRetention(digest period: String) async throws -> Bool {
        try await database.read { connection in
            try connection.rows("SELECT is_past_retention FROM digest WHERE period = ?", [period]).first?
                .integer("is_past_retention") == 1
        }
    }

    /// Makes stale the digests that show words of a call, and those that count it or look back on it where it was taken
    /// back.
    /// - Parameter days: from before anything of the call was deleted.
    static func noteLoss(
        of id: CallID, on days: CountedDays?, to loss: CallLoss, _ connection: any SQLConnection
    ) throws {
        try connection.execute(
            """
            INSERT INTO clock (name, latest) VALUES ('erasures', 1)
            ON CONFLICT (name) DO UPDATE SET latest = clock.latest + 1
            """)
        try connection.execute(
            "UPDATE digest SET is_stale = 1 WHERE period IN (SELECT period FROM digest_call WHERE call_id = ?)",
            [id.text])
        guard let days else { return }
        // Where nobody knows the last day, a digest too many is made anew, but none too many is kept from it.
        let mark: (column: String, lastDay: String) =
            switch loss {
            case .takenBack: ("is_stale", days.last ?? "9999-12-31")
            case .outlived: ("is_past_retention", days.last ?? days.first)
            }
        try connection.execute(
            "UPDATE digest SET \(mark.column) = 1 WHERE looks_back_to <= ? AND last_day >= ?",
            [mark.lastDay, days.first])
    }

    private static func erasureCount(_ connection: any SQLConnection) throws -> Int {
        try connection.rows("SELECT latest FROM clock WHERE name = 'erasures'").first?.integer("latest") ?? 0
    }
}
