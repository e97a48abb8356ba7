/// Jobs in the database, shared by any number of workers on any number of machines.
///
/// A job is claimed with a lease and a token. Whatever is written for it is written in one transaction with a look at
/// the token (`Store.fenced`), so that a worker that was stopped for longer than its lease cannot write a stale result.
/// A job that fails, or whose worker goes away, is tried again later, three times in all; then it is quarantined with
/// the reason. One whose worker went away is tried again by itself.
public struct WorkQueue: Sendable {
    /// How the queue behaves; the same for all who share it.
    public struct Rules: Sendable {
        /// How long a claim holds unless it is extended, milliseconds.
        public var leaseMs = 60_000
        public var mostAttempts = 3
        /// The wait before a job that failed is tried again.
        public var backoff = Backoff(firstMs: 2_000, mostMs: 60_000)

        public init() {}
    }

    let store: Store
    let rules: Rules
    /// Milliseconds since 1970.
    let now: @Sendable (any SQLConnection) throws -> Int
    let random: @Sendable () -> any RandomNumberGenerator

    /// - Parameters:
    ///   - now: by default the clock of the database, which is one for all machines.
    ///   - random: for the random part of waits.
    public init(
        _ store: Store, rules: Rules = Rules(),
        now: @escaping @Sendable (any SQLConnection) throws -> Int = { try $0.nowMs() },
        random: @escaping @Sendable () -> any RandomNumberGenerator = { SystemRandomNumberGenerator() }
    ) {
        self.store = store
        self.rules = rules
        self.now = now
        self.random = random
    }

    public var leaseMs: Int { rules.leaseMs }

    /// Why a job failed whose lease ended.
    private static let workerGone = "the worker went away"

    // MARK: Jobs

    /// Adds jobs to a round. One that is in it already, whatever became of it, stays as it is; one of an earlier round
    /// begins anew, and who may still be at it has lost it.
    public func enqueue(_ jobs: [Job], round: Int) async throws {
        let now = now
        var seen: Set<Job> = []
        let jobs = jobs.filter { seen.insert($0).inserted }
        try await store.commit { connection in
            let nowMs = try now(connection)
            for start in stride(from: 0, to: jobs.count, by: Self.jobsAtOnce) {
                let part = jobs[start..<min(start + Self.jobsAtOnce, jobs.count)]
                try Self.insert(part, round: round, nowMs: nowMs, connection)
            }
            try connection.announceWork()
        }
    }

    /// Jobs that are added by one statement.
    private static let jobsAtOnce = 128

    /// - Parameter jobs: each once, for a statement may not meet its own rows.
    private static func insert(
        _ jobs: ArraySlice<Job>, round: Int, nowMs: Int, _ connection: any SQLConnection
    ) throws {
        let rows = jobs.map { _ in "(?, ?, ?, 'waiting', 0, 0, ?, ?, 0)" }.joined(separator: ", ")
        try connection.execute(
            """
            INSERT INTO job (kind, subject, round, state, attempts, token, enqueued_ms, due, audio_ms)
            VALUES \(rows)
            ON CONFLICT (kind, subject) DO UPDATE SET
                round = excluded.round, state = 'waiting', attempts = 0, worker = NULL, reason = NULL,
                enqueued_ms = excluded.enqueued_ms, due = excluded.due, audio_ms = 0
            WHERE job.round < excluded.round
            """,
            jobs.flatMap { job -> [any SQLConvertible] in [job.kind.rawValue, job.subject, round, nowMs, nowMs] })
    }

    /// Forgets the jobs of earlier rounds; who may still be at one has lost it.
    public func forget(before round: Int) async throws {
        try await store.commit { try $0.execute("DELETE FROM job WHERE round < ?", [round]) }
    }

    /// Takes jobs that are due, those that have waited longest first; none whose worker went away.
    /// - Parameter worker: who takes them, for people who look.
    public func claim(upTo limit: Int, by worker: String) async throws -> [Lease] {
        try await claim(upTo: limit, by: worker, where: "(reason IS NULL OR reason <> ?)")
    }

    /// Takes a job whose worker went away while it had it. It may be why: it is to be done with no other beside it, whose
    /// attempts it could use up.
    public func claimSuspect(by worker: String) async throws -> Lease? {
        try await claim(upTo: 1, by: worker, where: "reason = ?").first
    }

    /// - Parameter condition: holds one `?`, for the reason of jobs whose worker went away.
    private func claim(upTo limit: Int, by worker: String, where condition: String) async throws -> [Lease] {
        let (now, leaseMs) = (now, rules.leaseMs)
        return try await store.database.write(.amongOthers) { connection in
            let nowMs = try now(connection)
            return try connection.rows(
                """
                WITH chosen AS MATERIALIZED (
                    SELECT kind, subject FROM job WHERE state = 'waiting' AND due <= ? AND \(condition)
                    ORDER BY due, kind, subject LIMIT ? \(connection.dialect.skippingLocked)
                )
                UPDATE job SET state = 'claimed', attempts = attempts + 1, token = token + 1, worker = ?, due = ?
                WHERE (kind, subject) IN (SELECT kind, subject FROM chosen)
                RETURNING kind, subject, round, token, attempts, enqueued_ms
                """,
                [nowMs, Self.workerGone, limit, worker, nowMs + leaseMs]
            ).map(Lease.init).sorted { $0.job.subject < $1.job.subject }
        }
    }

    /// Returns when there may be work, or after `ms` at the latest.
    public func waitForWork(upToMs ms: Int) async { await store.database.waitForAnnouncement(upToMs: ms) }

    // MARK: Round

    /// How far the jobs of one kind in a round are.
    public func counts(of kind: Job.Kind, round: Int) async throws -> JobCounts {
        try await store.database.read { connection in
            var counts = JobCounts()
            let rows = try connection.rows(
                """
                SELECT state, COUNT(*) AS count, CAST(SUM(audio_ms) AS BIGINT) AS audio_ms FROM job
                WHERE kind = ? AND round = ? GROUP BY state
                """, [kind.rawValue, round])
            for row in rows {
                counts.audioMs += try row.integer("audio_ms")
                switch try row.text("state") {
                case "waiting": counts.waiting = try row.integer("count")
                case "claimed": counts.claimed = try row.integer("count")
                case "done": counts.done = try row.integer("count")
                case "quarantined": counts.quarantined = try row.integer("count")
                default: throw StoreError.damaged(column: "state")
                }
            }
            return counts
        }
    }

    /// The jobs of one kind in a round that were given up, by subject.
    public func quarantined(_ kind: Job.Kind, round: Int) async throws -> [QuarantinedJob] {
        try await store.database.read { connection in
            try connection.rows(
                """
                SELECT subject, reason FROM job WHERE kind = ? AND round = ? AND state = 'quarantined' ORDER BY subject
                """, [kind.rawValue, round]
            ).map { QuarantinedJob(job: Job(kind, try $0.text("subject")), reason: try $0.text("reason")) }
        }
    }

    /// Gives jobs whose lease has ended to others, or up where that was the last attempt.
    /// - Returns: how many.
    @discardableResult public func rescue() async throws -> Int {
        let (now, mostAttempts) = (now, rules.mostAttempts)
        return try await store.database.write(.amongOthers) { connection in
            try connection.execute(
                """
                WITH chosen AS MATERIALIZED (
                    SELECT kind, subject FROM job WHERE state = 'claimed' AND due < ?
                    \(connection.dialect.skippingLocked)
                )
                UPDATE job SET reason = ?,
                    state = CASE WHEN attempts < ? THEN 'waiting' ELSE 'quarantined' END
                WHERE (kind, subject) IN (SELECT kind, subject FROM chosen)
                """,
                [try now(connection), Self.workerGone, mostAttempts])
        }
    }
}

extension SQLConnection {
    /// The clock of the database, milliseconds since 1970.
    public func nowMs() throws -> Int {
        guard let row = try rows("SELECT \(dialect.nowMs) AS now").first else {
            throw StoreError.damaged(column: "now")
        }
        return try row.integer("now")
    }
}
