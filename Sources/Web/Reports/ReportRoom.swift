import Accounts
import NIOPosix
import Synchronization

/// Where reports are made: one at a time, and computed aside, so that a long one keeps nobody waiting who reviews calls.
final class ReportRoom: Sendable {
    private struct Line {
        var isTaken = false
        var waiting: [Place] = []
        var lastNumber = 0
    }

    private struct Place {
        let number: Int
        let reader: AccountName
        let turn: CheckedContinuation<Void, any Error>
    }

    private let line = Mutex(Line())
    private let threads: NIOThreadPool

    /// Who comes when so many wait is asked to come again.
    static let mostWaiting = 8

    init(threads: NIOThreadPool) { self.threads = threads }

    /// How many wait for their turn.
    var waitingCount: Int { line.withLock { $0.waiting.count } }

    /// - Parameters:
    ///   - reader: has one place in the line. Who asks anew takes it over, and the question before is refused: a page
    ///     that is loaded again and again fills no line.
    ///   - open: reads the store.
    ///   - compute: blocks a thread of its own.
    /// - Throws: `Refusal.busy` where too many wait already, or the reader has asked anew.
    func make<Desk: Sendable, Made: Sendable>(
        for reader: AccountName, from open: @Sendable () async throws -> Desk,
        _ compute: @escaping @Sendable (Desk) throws -> Made
    ) async throws -> Made {
        try await enter(reader)
        defer { leave() }
        let desk = try await open()
        try Task.checkCancellation()
        return try await threads.runIfActive { try compute(desk) }
    }

    /// Until it is the reader's turn.
    private func enter(_ reader: AccountName) async throws {
        let number = line.withLock { line in
            line.lastNumber += 1
            return line.lastNumber
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { (turn: CheckedContinuation<Void, any Error>) in
                take(Place(number: number, reader: reader, turn: turn))
                // Cancelled before there was a place to give up.
                if Task.isCancelled { giveUp(number) }
            }
        } onCancel: {
            giveUp(number)
        }
    }

    private func take(_ place: Place) {
        let answer: (Place, Result<Void, any Error>)? = line.withLock { line in
            guard line.isTaken else {
                line.isTaken = true
                return (place, .success(()))
            }
            if let own = line.waiting.firstIndex(where: { $0.reader == place.reader }) {
                let before = line.waiting[own]
                line.waiting[own] = place
                return (before, .failure(Refusal.busy))
            }
            guard line.waiting.count < Self.mostWaiting else { return (place, .failure(Refusal.busy)) }
            line.waiting.append(place)
            return nil
        }
        if let (place, result) = answer { place.turn.resume(with: result) }
    }

    private func giveUp(_ number: Int) {
        let place: Place? = line.withLock { line in
            line.waiting.firstIndex { $0.number == number }.map { line.waiting.remove(at: $0) }
        }
        place?.turn.resume(throwing: CancellationError())
    }

    private func leave() {
        let next: Place? = line.withLock { line in
            guard !line.waiting.isEmpty else {
                line.isTaken = false
                return nil
            }
            return line.waiting.removeFirst()
        }
        next?.turn.resume()
    }
}
