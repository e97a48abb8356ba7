/// Joins changes that arrive together into one durable transaction.
///
/// A commit with `synchronous=FULL` costs one disk flush (10 ms and more) whatever its size, so a night that commits
/// call by call would be bound by the disk. While one transaction is being flushed the next group gathers. A change
/// that throws is undone alone. Groups of several processes may be written at once (`WriteCompany.amongOthers`).
public actor GroupCommit {
    public typealias Change = @Sendable (any SQLConnection) throws -> Void

    private struct Member {
        let change: Change
        let answer: CheckedContinuation<Void, any Error>
    }

    private let database: any SQLDatabase
    private var waiting: [Member] = []
    private var isFlushing = false

    public init(_ database: any SQLDatabase) { self.database = database }

    /// Returns when the change is durable.
    public func commit(_ change: @escaping Change) async throws {
        try await withCheckedThrowingContinuation { answer in
            waiting.append(Member(change: change, answer: answer))
            guard !isFlushing else { return }
            isFlushing = true
            Task { await flush() }
        }
    }

    /// Commits group after group until nobody waits.
    private func flush() async {
        while !waiting.isEmpty {
            let group = waiting
            waiting = []
            for (member, failure) in zip(group, await commit(group.map(\.change))) {
                if let failure { member.answer.resume(throwing: failure) } else { member.answer.resume() }
            }
        }
        isFlushing = false
    }

    /// Where one of several throws, which is rare, all are made again apart from each other: with savepoints at once, a
    /// tenth of all statements would be those.
    private func commit(_ changes: [Change]) async -> [(any Error)?] {
        do {
            try await database.write(.amongOthers) { connection in
                for change in changes { try change(connection) }
            }
            return changes.map { _ in nil }
        } catch StoreError.unavailable(let reason) {
            return changes.map { _ in StoreError.unavailable(reason: reason) }
        } catch {
            return changes.count == 1 ? [error] : await commitApart(changes)
        }
    }

    /// Each change in a savepoint of its own.
    private func commitApart(_ changes: [Change]) async -> [(any Error)?] {
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
