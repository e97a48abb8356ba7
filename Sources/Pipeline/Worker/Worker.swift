import Archive
public import CallModel
import Foundation
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
    private let watch: ConsentWatch
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
        watch = ConsentWatch(store, executor: threads)
    }

    /// Claims and does jobs until `stop`; what was claimed and not begun by then is given back, as is what was under way
    /// where the database does not answer any more.
    public func run() async throws {
        do {
            try await workWhileKeeping()
        } catch {
            await abandon()
            throw error
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

    private func workWhileKeeping() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await self.keepLeases() }
            group.addTask { await self.watch.look() }
            try await work()
            group.cancelAll()
        }
    }

    /// A few more at a time than there are threads, so that groups of results share a commit.
    private func work() async throws {
        let most = threads.width * 8 + Self.batch
        try await withThrowingTaskGroup(of: Void.self) { group in
            var underWay = 0
            while goesOn {
                let jobs = underWay + Self.batch <= most ? try await claim() : []
                for job in jobs {
                    group.addTask(executorPreference: threads) { try await self.run(job) }
                }
                underWay += jobs.count
                guard jobs.isEmpty else { continue }
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

    /// A job that this worker has, and the recording that it is about as it was then. Only an erasure changes that
    /// while the lease holds: the gate knows of it, and so does whatever saves the entry.
    private struct ClaimedJob {
        let lease: Lease
        let entry: RecordingEntry?
    }

    private func claim() async throws -> [ClaimedJob] {
        try await hold(queue.claim(upTo: Self.batch, by: name))
    }

    private func claimSuspect() async throws -> ClaimedJob? {
        guard let lease = try await queue.claimSuspect(by: name) else { return nil }
        return try await hold([lease]).first
    }

    /// One question to the store for all recordings.
    private func hold(_ leases: [Lease]) async throws -> [ClaimedJob] {
        guard !leases.isEmpty else { return [] }
        await held.add(leases)
        let entries = try await store.recordings(at: leases.map(\.job.subject))
        return leases.map { ClaimedJob(lease: $0, entry: entries[$0.job.subject]) }
    }

    /// - Throws: only where the database does not answer any more.
    private func run(_ job: ClaimedJob) async throws {
        guard goesOn, !Task.isCancelled else { return }
        let lease = job.lease
        do {
            try await perform(job)
        } catch is LeaseLost {
            // Somebody else does it.
        } catch StoreError.unavailable(let reason) {
            throw StoreError.unavailable(reason: reason)
        } catch _ where Task.isCancelled {
            // Another job ended all of them: nothing is wrong with this recording, and `run()` gives it back.
            return
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

    private func perform(_ job: ClaimedJob) async throws {
        let lease = job.lease
        // Gone from the archive, or settled meanwhile.
        guard let entry = job.entry, entry.isQueued else { return try await queue.complete(lease) }
        let steps = try await setup.steps(of: lease.round)
        let (result, audioMs) =
            switch lease.job.kind {
            case .admission: (try await steps.admission(walkedAtMs: walkedAtMs(lease, steps)).admit(entry), 0)
            case .call: try await WatchedWork(steps: steps, store: store.fenced(by: lease), watch: watch).run(entry)
            }
        // A question that is cancelled has no answer, and consent that cannot be told is a denial: nothing to keep.
        try Task.checkCancellation()
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

/// The steps of a round, made when its first job comes. The gate is a new one every minute, for consent is judged by
/// the clock; scorecards and lessons are those of the whole round, as in a night that does all itself. All of a round
/// share one desk of the speech engine: what it may be asked at a time, it may be asked by all together.
private actor WorkerSetup {
    private static let lifeMs = 60_000

    private let settings: Settings
    private let store: Store
    private let now: @Sendable () -> ZonedTime
    private var made: (round: Int, atMs: Int, steps: Task<RecordingSteps, any Error>)?

    init(settings: Settings, store: Store, now: @escaping @Sendable () -> ZonedTime) {
        self.settings = settings
        self.store = store
        self.now = now
    }

    func steps(of round: Int) async throws -> RecordingSteps {
        if let made, made.round == round, Date.nowMs - made.atMs < Self.lifeMs { return try await made.steps.value }
        let known = made?.round == round ? made?.steps : nil
        let steps = Task { try await make(known) }
        made = (round, Date.nowMs, steps)
        do {
            return try await steps.value
        } catch {
            made = nil
            throw error
        }
    }

    /// - Parameter known: what there is of the same round.
    private nonisolated func make(_ known: Task<RecordingSteps, any Error>?) async throws -> RecordingSteps {
        let gate = try await Gatekeeper(store: store, now: now(), notesTime: false)
        if let known { return try await known.value.asking(gate) }
        return try await RecordingSteps(
            settings: settings, store: store, gate: gate, archive: settings.openArchive(),
            scorecards: ScorecardFolder(path: settings.scorecards).load(keepingIn: store).scorecards,
            desk: settings.nightlyDesk, clock: RunningClock(at: now()))
    }
}
