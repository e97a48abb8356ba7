import CallModel
import Dispatch
import Store
import TestDatabase
import Testing

/// Rows that PostgreSQL keeps by month.
@Suite(.enabled(if: PostgresSchema.server != nil, "\(PostgresSchema.missing)"))
struct MonthTests {
    private func schema() async throws -> PostgresSchema {
        try #require(try await PostgresSchema())
    }

    private func call(_ text: String, at epochSeconds: Int) throws -> Call {
        Call(id: try #require(CallID(text)), startedAt: ZonedTime(epochSeconds: epochSeconds, utcOffsetSeconds: 0))
    }

    private func partitions(_ table: String, _ database: PostgresDatabase) async throws -> [String: Int] {
        try await database.read { connection in
            let rows = try connection.rows(
                """
                SELECT CAST(tableoid::regclass AS TEXT) AS partition, COUNT(*) AS count FROM \(table) GROUP BY tableoid
                """, [])
            return try rows.reduce(into: [:]) { $0[try $1.text("partition")] = try $1.integer("count") }
        }
    }

    @Test func `calls and their results stand in the partition of their month, also at its edges`() async throws {
        let database = try await PostgresDatabase(schema().address)
        let store = try await Store(database)
        // The last second of October 2026 and the first of November, UTC.
        let times = ["1": 1_793_491_199, "2": 1_793_491_200, "3": 1_795_384_800]
        for (id, time) in times.sorted(by: { $0.key < $1.key }) {
            let call = try call(id, at: time)
            try await store.meet([call])
            try await store.save(StepResult(inputs: "1", value: "heard"), of: .acoustics, for: call.id)
        }
        #expect(try await partitions("call", database) == ["call_2026_10": 1, "call_2026_11": 2])
        #expect(try await partitions("acoustics", database) == ["acoustics_2026_10": 1, "acoustics_2026_11": 2])
    }

    @Test func `a month in which nothing is kept any more goes as a whole; others and the audit log stay`() async throws
    {
        let database = try await PostgresDatabase(schema().address)
        let store = try await Store(database)
        let calls = [try call("1", at: 1_790_000_000), try call("2", at: 1_793_491_200)]  // September, November.
        try await store.meet(calls)
        #expect(
            try await store.dropEmptyMonths(before: 1_795_384_800) == [
                "acoustics_2026_09", "transcript_2026_09", "feedback_2026_09",
            ])
        let author = AuditAuthor.night(at: ZonedTime(epochSeconds: 1_795_384_800, utcOffsetSeconds: 0))
        for call in calls { _ = try await store.erase(call.id, reason: "retention_ended", by: author) }
        // November is the current month: more may come.
        #expect(try await store.dropEmptyMonths(before: 1_795_384_800) == ["call_2026_09"])
        // A late call of a month that went still has a place.
        try await store.meet([try call("3", at: 1_790_000_000)])
        #expect(try await store.call(#require(CallID("3"))) != nil)
    }

    @Test func `a call that turns out to be of another month keeps its results, and is erased with them`() async throws
    {
        let database = try await PostgresDatabase(schema().address)
        let store = try await Store(database)
        // First it seems to be of September, then it is of November.
        let (first, then) = (try call("1", at: 1_790_000_000), try call("1", at: 1_793_491_200))
        try await store.meet([first])
        try await store.save(StepResult(inputs: "1", value: "heard"), of: .acoustics, for: first.id)
        try await store.meet([then])
        #expect(try await partitions("call", database) == ["call_2026_11": 1])
        #expect(try await partitions("acoustics", database) == ["acoustics_2026_09": 1])
        try await store.save(StepResult(inputs: "2", value: "heard again"), of: .acoustics, for: first.id)
        #expect(try await store.result(String.self, of: .acoustics, for: first.id)?.value == "heard again")
        #expect(try await !store.dropEmptyMonths(before: 1_795_384_800).contains("acoustics_2026_09"))
        let author = AuditAuthor.night(at: ZonedTime(epochSeconds: 1_795_384_800, utcOffsetSeconds: 0))
        #expect(try await store.erase(first.id, reason: "withdrawn", by: author)?.removed["acoustics"] == 1)
        #expect(try await partitions("acoustics", database).isEmpty)
        #expect(try await store.dropEmptyMonths(before: 1_795_384_800) == ["acoustics_2026_09"])
    }

    @Test func `a month of which rows stand in the rest is not divided off, and takes more`() async throws {
        let database = try await PostgresDatabase(schema().address)
        let store = try await Store(database)
        try await store.meet([try call("1", at: 1_790_000_000)])
        try await database.write { connection in
            try connection.executeScript(
                """
                CREATE TABLE moved AS SELECT * FROM call;
                DROP TABLE call_2026_09;
                INSERT INTO call SELECT * FROM moved;
                DROP TABLE moved;
                """)
        }
        #expect(try await partitions("call", database) == ["call_rest": 1])
        let later = try await Store(database)
        try await later.meet([try call("2", at: 1_790_000_001)])
        #expect(try await partitions("call", database) == ["call_rest": 2])
        #expect(try await later.call(#require(CallID("1"))) != nil)
    }

    @Test func `a month that somebody reads stays until the next time, and holds up nobody`() async throws {
        let database = try await PostgresDatabase(schema().address)
        let store = try await Store(database)
        let (started, signal) = AsyncStream.makeStream(of: Void.self)
        let isDone = DispatchSemaphore(value: 0)
        try await store.meet([try call("1", at: 1_790_000_000)])
        let author = AuditAuthor.night(at: ZonedTime(epochSeconds: 1_795_384_800, utcOffsetSeconds: 0))
        _ = try await store.erase(#require(CallID("1")), reason: "retention_ended", by: author)
        async let reading: Void = database.read { connection in
            _ = try connection.rows("SELECT 1 AS one FROM call", [])
            signal.yield()
            isDone.wait()
        }
        for await _ in started { break }
        let dropped = try? await store.dropEmptyMonths(before: 1_795_384_800)
        isDone.signal()
        try await reading
        #expect(dropped == ["acoustics_2026_09", "transcript_2026_09", "feedback_2026_09"])
        #expect(try await store.dropEmptyMonths(before: 1_795_384_800) == ["call_2026_09"])
    }
}
