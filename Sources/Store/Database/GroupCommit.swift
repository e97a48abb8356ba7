/// Joins changes that arrive together into one durable transaction.
///
/// A commit with `synchronous=FULL` costs one disk flush (10 ms and more) whatever its size, so a night that commits
/// call by call would be bound by the disk. While one transaction is being flushed the next group gathers. Each change
/// stands in its own savepoint: one that throws is undone alone. Groups of several processes may be written at once
/// (`WriteCompany.amongOthers`).
public actor GroupCommit {
    public typealias Change = @Sendable (any SQLConnection) throws -> Void

    private struct Member {
        let change: Change
        /// `nil` for the caller that does the flushing itself.
        let answer: CheckedContinuation<Void, any Error>?
    }

    private let database: any SQLDatabase
    private var waiting: [Member] = []
    private var isFlushing = false

    public init(_ database: any SQLDatabase) { self.database = database }

    /// Returns when the change is durable.
    public func commit(_ change: @escaping Change) async throws {
        if isFlushing {
            try await withCheckedThrowingContinuation { answer in
                waiting.append(Member(change: change, answer: answer))
            }
        } else {
            waiting.append(Member(change: change, answer: nil))
            if let failure = await flush() { throw failure }
        }
    }

    /// Commits group after group until nobody waits; the first caller does it for all.
    /// - Returns: what went wrong with the change of the caller itself.
    private func flush() async -> (any Error)? {
        isFlushing = true
        defer { isFlushing = false }
        var ownFailure: (any Error)?
        while !waiting.isEmpty {
            let group = waiting
            waiting = []
            for (member, failure) in zip(group, await commit(group.map(\.change))) {
                switch (member.answer, failure) {
                case (nil, let failure): ownFailure = failure
                case (let answer?, nil): answer.resume()
                case (let answer?, let failure?): answer.resume(throwing: failure)
                }
            }
        }
        return ownFailure
    }

    private func commit(_ changes: [Change]) async -> [(any Error)?] {
        do {
            return try await database.write(.amongOthers) { connection in
                changes.map { change in
                    do {
                        try connection.savepoint { try change(connection) }
                        return nil
                    } catch { return error }
                }
            }
        } catch {
            return changes.map { _ in error }
        }
    }
}
