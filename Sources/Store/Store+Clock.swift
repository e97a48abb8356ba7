import CallModel

/// What a store has seen of the time, seconds since 1970.
public struct SeenTime: Hashable, Sendable {
    /// A clock that went on by more than this between two looks may be wrong, seconds.
    public static let believableLeapS = 40 * 86_400

    /// The latest moment that any clock has shown; one that shows less runs backwards.
    public let latest: Int
    /// The latest that was reached without a leap that cannot be believed.
    public let believed: Int

    public init(latest: Int, believed: Int) {
        self.latest = latest
        self.believed = believed
    }

    /// Whether a clock that shows this now went on by more than can be believed.
    public func isLeap(to moment: Int) -> Bool { moment - believed > Self.believableLeapS }
}

extension Store {
    /// `nil` where no clock was ever looked at.
    public func seenTime() async throws -> SeenTime? {
        try await database.read { try Store.seenTime($0) }
    }

    static func seenTime(_ connection: any SQLConnection) throws -> SeenTime? {
        let rows = try connection.rows("SELECT name, latest FROM clock WHERE name IN ('consent', 'believed')")
        let moments = try rows.reduce(into: [:]) { try $0[$1.text("name")] = $1.integer("latest") }
        guard let latest = moments["consent"], let believed = moments["believed"] else { return nil }
        return SeenTime(latest: latest, believed: believed)
    }

    /// Remembers a moment; an earlier one than remembered changes nothing, and one that is a leap ahead is not believed.
    public func noteMoment(epochSeconds: Int) async throws {
        try await commit { connection in
            try connection.execute(
                """
                INSERT INTO clock (name, latest) VALUES ('consent', ?)
                ON CONFLICT (name) DO UPDATE SET
                    latest = CASE WHEN excluded.latest > clock.latest THEN excluded.latest ELSE clock.latest END
                """,
                [epochSeconds])
            try connection.execute(
                """
                INSERT INTO clock (name, latest) VALUES ('believed', ?)
                ON CONFLICT (name) DO UPDATE SET
                    latest = CASE WHEN excluded.latest > clock.latest AND excluded.latest - clock.latest <= ?
                        THEN excluded.latest ELSE clock.latest END
                """,
                [epochSeconds, SeenTime.believableLeapS])
        }
    }

    /// Takes this moment for the latest and believes it, whatever a clock far ahead has left. Who knows the time answers
    /// for it.
    public func resetMoment(by author: AuditAuthor) async throws {
        _ = try await write(recording: AuditEvent(.clockReset, on: .store("clock"), by: author)) { connection in
            try connection.execute(
                "UPDATE clock SET latest = ? WHERE name IN ('consent', 'believed')", [author.at.epochSeconds])
        }
    }
}
