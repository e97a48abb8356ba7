import CallModel
import Dispatch
import Store
import Synchronization
import TestDatabase
import Testing

/// What only PostgreSQL has to do. Where there is no server these say so instead of passing.
@Suite(.enabled(if: PostgresSchema.server != nil, "\(PostgresSchema.missing)"))
struct PostgresTests {
    private func schema() async throws -> PostgresSchema {
        try #require(try await PostgresSchema())
    }

    @Test func `an address that is none is refused, and none is ever printed`() throws {
        #expect(PostgresAddress("mysql://somewhere") == nil)
        let address = try #require(PostgresAddress("postgresql://anna:secret@db/sidetone"))
        #expect(!"\(address)".contains("secret"))
    }

    @Test func `a database that was made from a dump is a copy, and nobody uses it before it was accepted`()
        async throws
    {
        let database = try await PostgresDatabase(schema().address)
        _ = try await Store(database)
        _ = try await Store(database)
        // A dump holds tables, and not the numbers that the server gave them.
        try await database.write { connection in
            try connection.executeScript(
                """
                CREATE TABLE restored (LIKE tombstone INCLUDING ALL);
                DROP TABLE tombstone;
                ALTER TABLE restored RENAME TO tombstone;
                """)
        }
        await #expect(throws: StoreError.outdated(reason: "it is a copy")) { _ = try await Store(database) }
        try await Store(database, asItIs: true).acceptCopy()
        _ = try await Store(database)
    }

    @Test func `a server that is not there is said so at once`() async throws {
        let address = try #require(PostgresAddress("postgresql:///sidetone?host=/nowhere"))
        await #expect(throws: StoreError.self) { _ = try await PostgresDatabase(address, patienceS: 0) }
    }

    @Test func `a change whose connection is lost in the middle is made again, once`() async throws {
        let database = try await PostgresDatabase(schema().address, connections: 1)
        try await database.write { try $0.executeScript("CREATE TABLE fact (name TEXT)") }
        let runs = Mutex(0)
        try await database.write { connection in
            try connection.execute("INSERT INTO fact (name) VALUES (?)", ["a"])
            let run = runs.withLock { runs in
                runs += 1
                return runs
            }
            if run < 3 { _ = try connection.rows("SELECT pg_terminate_backend(pg_backend_pid())", []) }
        }
        #expect(runs.withLock { $0 } == 3)
        #expect(try await database.read { try $0.rows("SELECT name FROM fact", []).count } == 1)
    }

    @Test func `a server that ends all connections between two changes is not noticed`() async throws {
        let schema = try await schema()
        let (database, other) = (
            try await PostgresDatabase(schema.address), try await PostgresDatabase(schema.address)
        )
        try await database.write { try $0.executeScript("CREATE TABLE fact (name TEXT)") }
        for number in 0..<5 {
            _ = try await other.read { connection in
                try connection.rows(
                    """
                    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                    WHERE application_name = ? AND pid <> pg_backend_pid()
                    """, [schema.name])
            }
            try await database.write(.amongOthers) {
                try $0.execute("INSERT INTO fact (name) VALUES (?)", ["\(number)"])
            }
        }
        #expect(try await database.read { try $0.rows("SELECT name FROM fact", []).count } == 5)
    }

    @Test func `where patience ends, the error says that the database does not answer`() async throws {
        let database = try await PostgresDatabase(schema().address, connections: 1, patienceS: 0)
        await #expect(throws: StoreError.self) {
            try await database.write { connection in
                _ = try connection.rows("SELECT pg_terminate_backend(pg_backend_pid())", [])
            }
        }
    }

    @Test func `where patience ends, all whose changes came together are told`() async throws {
        let group = GroupCommit(try await PostgresDatabase(schema().address, connections: 1, patienceS: 0))
        let unanswered = await withTaskGroup(of: Bool.self) { tasks in
            for _ in 0..<5 {
                tasks.addTask {
                    do {
                        try await group.commit { connection in
                            _ = try connection.rows("SELECT pg_terminate_backend(pg_backend_pid())", [])
                        }
                    } catch StoreError.unavailable(_) {
                        return true
                    } catch {}
                    return false
                }
            }
            return await tasks.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(unanswered == 5)
    }

    @Test func `two that are in each other's way both get through`() async throws {
        let database = try await PostgresDatabase(schema().address)
        try await database.write { connection in
            try connection.executeScript(
                "CREATE TABLE fact (name TEXT PRIMARY KEY, size BIGINT); INSERT INTO fact VALUES ('a', 0), ('b', 0)")
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<6 {
                group.addTask {
                    let names = number % 2 == 0 ? ["a", "b"] : ["b", "a"]
                    try await database.write(.amongOthers) { connection in
                        for name in names {
                            try connection.execute("UPDATE fact SET size = size + 1 WHERE name = ?", [name])
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        let sizes = try await database.read { try $0.rows("SELECT size FROM fact", []).map { try $0.integer("size") } }
        #expect(sizes == [6, 6])
    }

    @Test func `an announcement wakes who waits`() async throws {
        let schema = try await schema()
        let (database, other) = (
            try await PostgresDatabase(schema.address), try await PostgresDatabase(schema.address)
        )
        let clock = ContinuousClock()
        await database.waitForAnnouncement(upToMs: 1)  // From now on it listens.
        let waited = try await clock.measure {
            async let announced: Void = other.write { try $0.announceWork() }
            await database.waitForAnnouncement(upToMs: 60_000)
            try await announced
        }
        #expect(waited < .seconds(30))
    }

    @Test func `entries of several processes form one audit chain`() async throws {
        let schema = try await schema()
        var stores: [Store] = []
        for _ in 0..<3 { stores.append(try await Store(PostgresDatabase(schema.address))) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<30 {
                let store = stores[number % 3]
                group.addTask {
                    let author = AuditAuthor(
                        who: "u1", role: "operator", at: ZonedTime(epochSeconds: 0, utcOffsetSeconds: 0))
                    try await store.record(
                        audit: AuditEvent(.playback, on: AuditObject("call", "\(number)"), by: author))
                }
            }
            try await group.waitForAll()
        }
        let report = try await stores[0].verifyAudit()
        #expect(report.entryCount == 30 && report.findings == [.headMissing])
    }

    @Test func `a digest that is noted while something is taken back waits for it, and is stale`() async throws {
        let database = try await PostgresDatabase(schema().address)
        let store = try await Store(database)
        let (started, signal) = AsyncStream.makeStream(of: Void.self)
        let isNoted = DispatchSemaphore(value: 0)
        async let loss: Void = database.write(.amongOthers) { connection in
            try connection.execute("INSERT INTO clock (name, latest) VALUES ('erasures', 1)", [])
            signal.yield()
            // Until the digest is noted, or waits for this change to end.
            while isNoted.wait(timeout: .now()) == .timedOut, try connection.rows(Self.waiting, []).isEmpty {}
        }
        for await _ in started { break }
        let day = try #require(CivilDay("2025-11-17"))
        let digest = WrittenDigest(period: "2025-W47", firstDay: day, lastDay: day, looksBackTo: day, calls: [])
        let author = AuditAuthor.night(at: ZonedTime(epochSeconds: 1_795_384_800, utcOffsetSeconds: 0))
        do {
            defer { isNoted.signal() }
            try await store.note(digest, erasures: 0, by: author)
        }
        try await loss
        #expect(try await store.staleDigests() == ["2025-W47"])
    }

    /// Who waits for the lock of changes that are made alone, in this schema.
    private static let waiting = """
        SELECT pid FROM pg_locks
        WHERE locktype = 'advisory' AND NOT granted AND classid = 1
            AND objid = CAST(hashtext(current_schema()) AS oid)
        """
}
