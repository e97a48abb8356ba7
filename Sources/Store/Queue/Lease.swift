/// The right to do a job and to write its result, for a time.
///
/// Who lets the time pass may lose it to another; from then on nothing can be written under it, however late.
public struct Lease: Hashable, Sendable {
    public let job: Job
    /// The night the job belongs to.
    public let round: Int
    /// Grows with every claim of the job.
    public let token: Int
    /// Which attempt this is, from 1.
    public let attempt: Int
    /// When the job was enqueued, milliseconds since 1970 by the clock of the database.
    public let enqueuedMs: Int

    init(_ row: SQLRow) throws {
        guard let kind = Job.Kind(rawValue: try row.text("kind")) else { throw StoreError.damaged(column: "kind") }
        job = Job(kind, try row.text("subject"))
        round = try row.integer("round")
        token = try row.integer("token")
        attempt = try row.integer("attempts")
        enqueuedMs = try row.integer("enqueued_ms")
    }

    /// The condition under which a job is still that of this lease, and its values.
    private static let condition = "kind = ? AND subject = ? AND round = ? AND token = ? AND state = 'claimed'"
    private var values: [any SQLConvertible] { [job.kind.rawValue, job.subject, round, token] }

    /// Makes sure, until the transaction ends, that nobody else has the job.
    func verify(_ connection: any SQLConnection) throws {
        let held = try connection.rows(
            "SELECT token FROM job WHERE \(Self.condition) \(connection.dialect.lockingRows)", values)
        if held.isEmpty { throw LeaseLost(job: job) }
    }

    /// Changes the job, which is kept from everybody else until the transaction ends.
    /// - Parameter assignments: what follows `SET`, with a `?` for each of `values`.
    /// - Returns: whether it is still that of this lease; nothing is changed where it is not.
    @discardableResult func update(
        _ assignments: String, _ values: [any SQLConvertible], _ connection: any SQLConnection
    ) throws -> Bool {
        try connection.execute("UPDATE job SET \(assignments) WHERE \(Self.condition)", values + self.values) > 0
    }
}

/// The job went to another worker, or to another night: nothing was written.
public struct LeaseLost: Error, Hashable, CustomStringConvertible {
    public let job: Job
    public var description: String { "\(job.kind.rawValue) \(job.subject): another worker has it now" }
}
