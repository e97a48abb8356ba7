import Dispatch
import Foundation
import Synchronization

/// A thread with one connection of its own, made when it is first needed and again after it was lost.
final class PostgresLane: HeldLock {
    private let address: PostgresAddress
    private let queue: DispatchQueue
    private let session = Mutex<PostgresSession?>(nil)

    init(_ address: PostgresAddress) {
        self.address = address
        queue = DispatchQueue(label: "sidetone.postgres")
    }

    /// Runs `body` on the thread of the lane.
    func run<Result: Sendable>(
        _ body: @escaping @Sendable (PostgresLane) throws -> Result
    ) async throws -> Result {
        try await withCheckedThrowingContinuation { answer in
            queue.async { answer.resume(with: Swift.Result { try body(self) }) }
        }
    }

    /// Lends the connection, on the thread of the lane only. One that was lost is not kept.
    func withSession<Result: Sendable>(_ body: @Sendable (PostgresSession) throws -> Result) throws -> Result {
        try session.withLock { session in
            let open = try session ?? PostgresSession(address)
            session = nil
            let result = Swift.Result { try body(open) }
            if open.isAlive { session = open }
            return try result.get()
        }
    }

    /// Ends the connection.
    func close() { session.withLock { $0 = nil } }
}
