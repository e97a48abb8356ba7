extension WorkQueue {
    /// Extends leases by their full time from now.
    /// - Returns: those that are still held; the others went to somebody else.
    public func extend(_ leases: [Lease]) async throws -> [Lease] {
        guard !leases.isEmpty else { return [] }
        let (now, leaseMs) = (now, rules.leaseMs)
        return try await store.database.write(.amongOthers) { connection in
            let until = try now(connection) + leaseMs
            return try leases.filter { lease in
                try connection.execute("UPDATE job SET due = ? WHERE \(Lease.condition)", [until] + lease.values) > 0
            }
        }
    }

    /// Writes the result of a job and that it is done, in one transaction.
    /// - Parameters:
    ///   - audioMs: length of what was worked on, milliseconds.
    ///   - result: what is to be written besides; an audit entry belongs here too.
    /// - Throws: `LeaseLost`, and nothing is written, where another has the job.
    public func complete(
        _ lease: Lease, audioMs: Int = 0, writing result: @escaping GroupCommit.Change = { _ in }
    ) async throws {
        try await store.fenced(by: lease).commit { connection in
            try result(connection)
            try connection.execute(
                "UPDATE job SET state = 'done', reason = NULL, audio_ms = ? WHERE \(Lease.condition)",
                [audioMs] + lease.values)
        }
    }

    /// Notes that an attempt failed: the job waits for its next one, or is given up after the last.
    /// - Parameter reason: in a sentence, without words of a call.
    public func fail(_ lease: Lease, reason: String) async throws {
        let isLast = lease.attempt >= rules.mostAttempts
        var random = random()
        let delayMs = rules.backoff.delayMs(afterFailures: lease.attempt, using: &random)
        let now = now
        try await store.fenced(by: lease).commit { connection in
            try connection.execute(
                "UPDATE job SET state = ?, due = ?, reason = ? WHERE \(Lease.condition)",
                [isLast ? "quarantined" : "waiting", try now(connection) + delayMs, reason] + lease.values)
        }
    }

    /// Gives jobs back that were not done, as if they had not been claimed: no attempt is counted. Leases that were
    /// lost are passed over.
    public func release(_ leases: [Lease]) async throws {
        guard !leases.isEmpty else { return }
        let now = now
        try await store.database.write(.amongOthers) { connection in
            let nowMs = try now(connection)
            for lease in leases {
                try connection.execute(
                    "UPDATE job SET state = 'waiting', attempts = attempts - 1, due = ? WHERE \(Lease.condition)",
                    [nowMs] + lease.values)
            }
            try connection.announceWork()
        }
    }
}
