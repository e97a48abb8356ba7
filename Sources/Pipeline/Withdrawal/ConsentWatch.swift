import CallModel
import Store
import Synchronization

/// Looks after the calls that this process works on: where the consent to one does not rest on what it did when the
/// work began, the work is cancelled within seconds, wherever it stands: in a decoder, or waiting for a speech engine.
///
/// One question to the store for all calls, and none while no work is under way.
final class ConsentWatch: Sendable {
    private struct Work {
        let basis: ConsentBasis
        let cancel: @Sendable () -> Void
        var isCancelled = false
    }

    private let store: Store
    private let executor: (any TaskExecutor)?
    private let everyMs: Int
    private let works = Mutex((last: 0, underWay: [Int: Work]()))

    /// - Parameters:
    ///   - executor: where the work is done; `nil` for where tasks run.
    ///   - everyMs: between two looks.
    init(_ store: Store, executor: (any TaskExecutor)? = nil, everyMs: Int = 2000) {
        self.store = store
        self.executor = executor
        self.everyMs = everyMs
    }

    /// Looks until the task is cancelled. Never on the threads of the work, which may all be busy with it.
    func look() async {
        while (try? await Task.sleep(for: .milliseconds(everyMs))) != nil {
            let calls = works.withLock { $0.underWay.values.map(\.basis.callID) }
            // Where the store does not answer nothing can be written either.
            guard !calls.isEmpty, let bases = try? await store.consentBases(of: calls) else { continue }
            cancelWork(unlike: bases)
        }
    }

    /// Looks for as long as `body` takes.
    func during<Value: Sendable>(_ body: @Sendable () async throws -> Value) async throws -> Value {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await self.look() }
            let value = try await body()
            group.cancelAll()
            return value
        }
    }

    /// Does work that rests on the consent to a call.
    /// - Throws: `ConsentChanged` where it was cancelled; it has ended by then.
    func run<Value: Sendable>(
        _ basis: ConsentBasis, _ work: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        let task = Task(executorPreference: executor) { try await work() }
        let number = begin(Work(basis: basis, cancel: { task.cancel() }))
        let outcome = await withTaskCancellationHandler {
            await task.result
        } onCancel: {
            task.cancel()
        }
        guard !end(number) else { throw ConsentChanged(callID: basis.callID) }
        return try outcome.get()
    }

    private func begin(_ work: Work) -> Int {
        works.withLock { works in
            works.last += 1
            works.underWay[works.last] = work
            return works.last
        }
    }

    /// - Returns: whether it was cancelled.
    private func end(_ number: Int) -> Bool {
        works.withLock { $0.underWay.removeValue(forKey: number)?.isCancelled ?? false }
    }

    /// Work that rests on something newer than what was found begins anew too, and finds it unchanged.
    private func cancelWork(unlike bases: [ConsentBasis]) {
        let found = Dictionary(bases.map { ($0.callID, $0) }) { first, _ in first }
        let stopped = works.withLock { works in
            let changed = works.underWay.filter { _, work in
                found[work.basis.callID].map { $0 != work.basis } ?? false
            }
            for number in changed.keys { works.underWay[number]?.isCancelled = true }
            return changed.values.map(\.cancel)
        }
        for cancel in stopped { cancel() }
    }
}
