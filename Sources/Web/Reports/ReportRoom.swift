import NIOPosix
import Pipeline
import Synchronization

/// Where reports are made: one at a time, and computed aside, so that a long one keeps nobody waiting who reviews calls.
final class ReportRoom: Sendable {
    private struct Line {
        var isTaken = false
        var waiting: [CheckedContinuation<Void, any Error>] = []
    }

    private let line = Mutex(Line())
    private let threads: NIOThreadPool

    /// Who comes when so many wait is asked to come again.
    private static let mostWaiting = 8

    init(threads: NIOThreadPool) { self.threads = threads }

    /// - Parameters:
    ///   - open: reads the store.
    ///   - compute: blocks a thread of its own.
    /// - Throws: `Refusal.busy` where too many wait already.
    func make<Made: Sendable>(
        from open: @Sendable () async throws -> ReportDesk, _ compute: @escaping @Sendable (ReportDesk) throws -> Made
    ) async throws -> Made {
        try await enter()
        defer { leave() }
        let desk = try await open()
        return try await threads.runIfActive { try compute(desk) }
    }

    private func enter() async throws {
        try await withCheckedThrowingContinuation { (turn: CheckedContinuation<Void, any Error>) in
            let answer: Result<Void, any Error>? = line.withLock { line in
                guard line.isTaken else {
                    line.isTaken = true
                    return .success(())
                }
                guard line.waiting.count < Self.mostWaiting else { return .failure(Refusal.busy) }
                line.waiting.append(turn)
                return nil
            }
            if let answer { turn.resume(with: answer) }
        }
    }

    private func leave() {
        let next = line.withLock { line -> CheckedContinuation<Void, any Error>? in
            guard !line.waiting.isEmpty else {
                line.isTaken = false
                return nil
            }
            return line.waiting.removeFirst()
        }
        next?.resume()
    }
}
