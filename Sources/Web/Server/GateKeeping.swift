import CallModel
import Pipeline
import Store
import Synchronization

/// Opens consent gates, and notes the time in the store once a minute rather than at every question.
final class GateKeeping: Sendable {
    private let store: Store
    private let notedAt = Mutex<Int?>(nil)

    /// Far less than what a gate forgives a clock.
    private static let notedEveryS = 60

    init(store: Store) { self.store = store }

    func gate(now: ZonedTime) async throws -> Gatekeeper {
        let isDue = notedAt.withLock { noted in
            noted.map { abs(now.epochSeconds - $0) >= Self.notedEveryS } ?? true
        }
        let gate = try await Gatekeeper(store: store, now: now, notesTime: isDue)
        if isDue { notedAt.withLock { $0 = now.epochSeconds } }
        return gate
    }
}
