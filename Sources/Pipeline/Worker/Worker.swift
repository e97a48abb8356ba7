import Archive
public import CallModel
import Foundation
import Speech
public import Store
import Synchronization

/// Does jobs of a queue until it is told to stop: on any machine that sees the archive and the database.
///
/// It writes no audit entries, so it needs no signing key.
public final class Worker: Sendable {
    /// Jobs that are claimed at a time.
    private static let batch = 10
    /// How long a worker waits for an announcement before it looks itself, milliseconds.
    private static let idleMs = 1000

    private let queue: WorkQueue
    private let store: Store
    private let name: String
    private let setup: WorkerSetup
    private let threads: WorkerThreads
    private let held = HeldLeases()
    private let isStopping = Mutex(false)

    /// - Parameters:
    ///   - name: of this worker, for people who look.
    ///   - now: this machine's clock, by which consent is judged.
    public init(
        settings: Settings, store: Store, queue: WorkQueue, name: String, now: @escaping @Sendable () -> ZonedTime
    ) {
        self.store = store
        self.queue = queue
        self.name = name
        setup = WorkerSetup(settings: settings, store: store, now: now)
        threads = WorkerThreads(width: settings.workers)
    }

    /// Claims and does jobs until `stop`; what was claimed and not begun by then is given back.
    public func run() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await self.keepLeases() }
            try await work()
            group.cancelAll()
        }
        await abandon()
    }

    /// Claims nothing more, and begins nothing more.
    public func stop() { isStopping.withLock { $0 = true } }

    /// Gives back whatever is claimed, also what is under way: its results can no longer be written. No attempt is
    /// counted.
    public func abandon() async {
        try? await queue.release(await held.all)
    }

    private var goesOn: Bool { isStopping.withLock { !$0 } }

    // MARK: Jobs

    /// A few more at a time than there are threads, so that groups of results share a commit.
    private func work() async throws {
        let most = threads.width * 8 + Self.batch
        try await withThrowingTaskGroup(of: Void.self) { group in
            var underWay = 0
            while goesOn {
                let leases = underWay + Self.batch <= most ? try await claim() : []
                for lease in leases {
                    group.addTask(executorPreference: threads) { try await self.run(lease) }
                }
                underWay += leases.count
                guard leases.isEmpty else { continue }
                if underWay > 0 {
                    try await group.next()
                    underWay -= 1
                } else if let suspect = try await claimSuspect() {
                    group.addTask(executorPreference: threads) { try await self.run(suspect) }
                    try await group.next()
                } else {
                    await queue.waitForWork(upToMs: Self.idleMs)
                }
            }
            try await group.waitForAll()
        }
    }

    private func claim() async throws -> [Lease] {
        let leases = try await queue.claim(upTo: Self.batch, by: name)
        await held.add(leases)
        return leases
    }

    private func claimSuspect() async throws -> Lease? {
        guard let lease = try await queue.claimSuspect(by: name) else { return nil }
        await held.add([lease])
        return lease
    }

    /// - Throws: only where the database does not answer any more.
    private func run(_ lease: Lease) async throws {
        guard goesOn else { return }
        do {
            try await perform(lease)
        } catch is LeaseLost {
            // Somebody else does it.
        } catch StoreError.unavailable(let reason) {
            throw StoreError.unavailable(reason: reason)
        } catch {
            do { try await queue.fail(lease, reason: Self.reason(error)) } catch is LeaseLost {}
        }
        await held.remove(lease)
    }

    /// Of errors we do not know only the kind: their text might repeat what was said.
    private static func reason(_ error: any Error) -> String {
        switch error {
        case let error as InputError: error.description
        case let error as StoreError: error.description
        default: String(describing: type(of: error))
        }
    }

    private func perform(_ lease: Lease) async throws {
        let entry = try await store.recordings(at: [lease.job.subject])[lease.job.subject]
        // Gone from the archive, or settled meanwhile.
        guard let entry, entry.isQueued else { return try await queue.complete(lease) }
        let steps = try await setup.steps(of: lease.round)
        let (result, audioMs) =
            switch lease.job.kind {
            case .admission: (try await steps.admission(walkedAtMs: walkedAtMs(lease, steps)).admit(entry), 0)
            case .call: try await steps.callWork(store.fenced(by: lease)).run(entry)
            }
        let changed = result == entry ? [] : [result]
        try await queue.complete(lease, audioMs: audioMs, writing: Store.saving(changed, night: lease.round))
    }

    /// The archive was walked at least as long before as a file has to stand still.
    private func walkedAtMs(_ lease: Lease, _ steps: RecordingSteps) -> Int {
        lease.enqueuedMs - steps.settings.patience.quietMs
    }

    // MARK: Leases

    /// Extends what is held long before it ends, and rescues what others let go. While the database is away both wait.
    private func keepLeases() async {
        while (try? await Task.sleep(for: .milliseconds(queue.leaseMs / 4))) != nil {
            let all = await held.all
            guard let kept = try? await queue.extend(all) else { continue }
            await held.keep(Set(kept), of: all)
            _ = try? await queue.rescue()
        }
    }
}

/// The leases of one worker.
private actor HeldLeases {
    private var leases: Set<Lease> = []

    /// In order of their subject.
    var all: [Lease] { leases.sorted { $0.job.subject < $1.job.subject } }

    func add(_ more: [Lease]) { leases.formUnion(more) }
    func remove(_ lease: Lease) { leases.remove(lease) }
    /// Forgets those of `asked` that are not in `kept`.
    func keep(_ kept: Set<Lease>, of asked: [Lease]) { leases.subtract(Set(asked).subtracting(kept)) }
}

/// The steps of a round, made when its first job comes and anew every minute, for consent is judged by the clock. All of
/// a round share one desk of the speech engine: what it may be asked at a time, it may be asked by all together.
private actor WorkerSetup {
    private static let lifeMs = 60_000

    private let settings: Settings
    private let store: Store
    private let now: @Sendable () -> ZonedTime
    private var made: (round: Int, atMs: Int, steps: Task<RecordingSteps, any Error>)?
    private var desk: (round: Int, desk: SpeechDesk?)?

    init(settings: Settings, store: Store, now: @escaping @Sendable () -> ZonedTime) {
        self.settings = settings
        self.store = store
        self.now = now
    }

    func steps(of round: Int) async throws -> RecordingSteps {
        if let made, made.round == round, Date.nowMs - made.atMs < Self.lifeMs { return try await made.steps.value }
        let desk = desk(of: round)
        let steps = Task { try await make(desk) }
        made = (round, Date.nowMs, steps)
        do {
            return try await steps.value
        } catch {
            made = nil
            throw error
        }
    }

    private func desk(of round: Int) -> SpeechDesk? {
        if let desk, desk.round == round { return desk.desk }
        let new = settings.nightlyDesk
        desk = (round, new)
        return new
    }

    private nonisolated func make(_ desk: SpeechDesk?) async throws -> RecordingSteps {
        try await RecordingSteps(
            settings: settings, store: store, gate: Gatekeeper(store: store, now: now(), notesTime: false),
            archive: settings.openArchive(),
            scorecards: ScorecardFolder(path: settings.scorecards).load(keepingIn: store).scorecards,
            desk: desk, clock: RunningClock(at: now()))
    }
}
