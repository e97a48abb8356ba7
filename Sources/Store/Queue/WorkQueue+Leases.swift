extension WorkQueue {
    /// Extends leases by their full time from now.
    /// - Returns: those that are still held; the others went to somebody else.
    public func extend(_ leases: [Lease]) async throws -> [Lease] {
        guard !leases.isEmpty else { return [] }
        let (now, leaseMs) = (now, rules.leaseMs)
        return try await store.database.write(.amongOthers) { connection in
            let until = try now(connection) + leaseMs
            return try leases.filter { try $0.update("due = ?", [until], connection) }
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
        try await store.commit { connection in
            guard try lease.update("state = 'done', reason = NULL, audio_ms = ?", [audioMs], connection) else {
                throw LeaseLost(job: lease.job)
            }
            try result(connection)
        }
    }

    /// Notes that an attempt failed: the job waits for its next one, or is given up after the last.
    /// - Parameter reason: in a sentence, without words of a call.
    public func fail(_ lease: Lease, reason: String) async throws {
        let isLast = lease.attempt >= rules.mostAttempts
        var random = random()
        let delayMs = rules.backoff.delayMs(afterFailures: lease.attempt, using: &random)
        let now = now
        try await store.commit { connection in
            let due = try now(connection) + delayMs
            let state = isLast ? "quarantined" : "waiting"
            guard try lease.update("state = ?, due = ?, reason = ?", [state, due, reason], connection) else {
                throw LeaseLost(job: lease.job)
            }
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
                try lease.update("state = 'waiting', attempts = attempts - 1, due = ?", [nowMs], connection)
            }
            try connection.announceWork()
        }
    }
}
