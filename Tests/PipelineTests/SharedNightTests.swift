import CallModel
import Foundation
import Pipeline
import Reports
import Store
import Synchronization
import TestDatabase
import Testing

/// A database that a night and its workers may share.
enum SharedDatabase: String, CaseIterable, Sendable {
    case sqlite, postgres

    static let all = PostgresSchema.server == nil ? [sqlite] : allCases

    func sample() async throws -> SampleNight {
        var sample = try SampleNight()
        if self == .postgres { sample.database = try #require(try await PostgresSchema()).address }
        return sample
    }
}

@Suite struct SharedNightTests {
    /// A night that hands its recordings to one worker; `meddle` has the queue for itself before.
    @discardableResult private func share(
        _ sample: SampleNight, rules: WorkQueue.Rules = WorkQueue.Rules(),
        meddle: (WorkQueue) async throws -> Void = { _ in }
    ) async throws -> NightReport {
        let (store, queue) = try await open(sample, rules)
        async let report = Night(settings: sample.settings(), store: store, now: SampleNight.now, workers: queue)
            .run(date: SampleNight.date)
        try await meddle(queue)
        let worker = try await worker(sample, rules)
        async let work: Void = worker.run()
        let done = try await report
        worker.stop()
        try await work
        return done
    }

    private func open(_ sample: SampleNight, _ rules: WorkQueue.Rules) async throws -> (Store, WorkQueue) {
        let store = try await sample.store()
        return (store, WorkQueue(store, rules: rules))
    }

    private func worker(_ sample: SampleNight, _ rules: WorkQueue.Rules = WorkQueue.Rules()) async throws -> Worker {
        let (store, _) = try await sample.settings().openStoreForWorker()
        return Worker(
            settings: try sample.settings(), store: store, queue: WorkQueue(store, rules: rules), name: "w1",
            now: { SampleNight.now })
    }

    private func undisturbed() async throws -> [String] {
        let sample = try await SampleNight.afterOneNight()
        return try await sample.dump()
    }

    @Test(.enabled(if: PostgresSchema.server != nil, "\(PostgresSchema.missing)"))
    func `a night leaves the same facts in PostgreSQL as in SQLite`() async throws {
        let sample = try await SharedDatabase.postgres.sample()
        try await sample.run()
        #expect(try await sample.dump() == (try await undisturbed()))
        try await sample.run()
        #expect(try await sample.dump() == (try await undisturbed()))
    }

    @Test(arguments: SharedDatabase.all) func `workers leave the same facts as a night that does all itself`(
        database: SharedDatabase
    ) async throws {
        let sample = try await database.sample()
        let report = try await share(sample)
        #expect(report.ledger.addsUp && report.audioMs > 0)
        #expect(try await sample.dump() == (try await undisturbed()))
        try await share(sample)
        #expect(try await sample.dump() == (try await undisturbed()))
    }

    @Test(arguments: SharedDatabase.all)
    func `work that is given up is named in the ledger, and tried by the next night`(
        database: SharedDatabase
    ) async throws {
        let sample = try await database.sample()
        var rules = WorkQueue.Rules()
        rules.mostAttempts = 1
        var poisoned = ""
        let report = try await share(sample, rules: rules) { queue in
            var leases: [Lease] = []
            while leases.isEmpty {
                leases = try await queue.claim(upTo: 1, by: "saboteur")
                try await Task.sleep(for: .milliseconds(5))
            }
            poisoned = leases[0].job.subject
            try await queue.fail(leases[0], reason: "it fell over")
        }
        #expect(report.ledger.addsUp)
        let entry = try #require(try await sample.store().recordings(at: [poisoned])[poisoned])
        #expect(entry.fate == .quarantined && entry.reason == "work_failed")
        #expect(entry.detail?.contains("it fell over") == true)
        try await share(sample)
        let story = try #require(try ExpectedFate.all().first { $0.path == poisoned })
        #expect(try await sample.fate(poisoned)?.rawValue == story.fate)
    }

    @Test(arguments: SharedDatabase.all) func `a call over which a worker fails costs the calls beside it nothing`(
        database: SharedDatabase
    ) async throws {
        var sample = try await database.sample()
        sample.decoder = FailingDecoder(at: "LN-2109")
        var rules = WorkQueue.Rules()
        rules.mostAttempts = 1
        #expect(try await share(sample, rules: rules).ledger.addsUp)
        let store = try await sample.store()
        let failed = try await store.recordings(with: .quarantined).filter { $0.reason == "work_failed" }
        #expect(failed.map(\.callID) == [CallID("LN-2109")])
        let others = try ExpectedFate.all().filter { $0.fate == "processed" && $0.call != "LN-2109" }.map(\.path)
        #expect(try await store.recordings(with: .processed).map(\.path).sorted() == others.sorted())
    }

    @Test(arguments: SharedDatabase.all)
    func `where the store goes away under one call, those beside it are given back, and no attempt is counted`(
        database: SharedDatabase
    ) async throws {
        let sample = try await database.sample()
        var rules = WorkQueue.Rules()
        rules.mostAttempts = 1
        let outage = Outage(at: "LN-2109", beside: "LN-2101")
        let report = try await share(sample, rules: rules) { _ in
            var cutOff = sample
            cutOff.decoder = outage
            let first = try await worker(cutOff, rules)
            await #expect(throws: StoreError.self) { try await first.run() }
        }
        #expect(outage.wasNeighbourCancelled)
        #expect(report.ledger.addsUp)
        // With the only attempt counted, these calls would be in quarantine.
        #expect(try await sample.dump() == (try await undisturbed()))
    }

    @Test(arguments: SharedDatabase.all) func `a worker that is told to stop gives back what it has not begun`(
        database: SharedDatabase
    ) async throws {
        let sample = try await database.sample()
        let (store, queue) = try await open(sample, WorkQueue.Rules())
        let night = try await store.beginNight(date: "2026-11-23", archive: sample.archive.path)
        try await queue.enqueue((0..<50).map { Job(.call, "\($0).wav") }, round: night)
        let worker = try await worker(sample)
        worker.stop()
        try await worker.run()
        #expect(try await queue.counts(of: .call, round: night) == JobCounts(waiting: 50))
        #expect(try await queue.claim(upTo: 50, by: "w2").allSatisfy { $0.attempt == 1 })
    }
}

/// Fails over one recording in a way that nobody foresaw.
private struct FailingDecoder: PartialDecoder {
    let name: String

    init(at name: String) { self.name = name }

    private struct Unforeseen: Error {}

    func analyze(_ descriptor: Int32, path: String, agentChannel: Int?) throws -> CallAcoustics {
        guard !path.contains(name) else { throw Unforeseen() }
        return try direct.analyze(descriptor, path: path, agentChannel: agentChannel)
    }
}

/// As if the store went away in the middle of one call, while another beside it is decoded, which takes until it is told
/// to stop.
private final class Outage: PartialDecoder {
    private let name: String
    private let neighbour: String
    private let state = Mutex((isNeighbourAtWork: false, wasNeighbourCancelled: false))

    init(at name: String, beside neighbour: String) {
        self.name = name
        self.neighbour = neighbour
    }

    var wasNeighbourCancelled: Bool { state.withLock(\.wasNeighbourCancelled) }

    func analyze(_ descriptor: Int32, path: String, agentChannel: Int?) throws -> CallAcoustics {
        if path.contains(neighbour) {
            state.withLock { $0.isNeighbourAtWork = true }
            while !Task.isCancelled { usleep(5_000) }
            state.withLock { $0.wasNeighbourCancelled = true }
            throw CancellationError()
        }
        guard path.contains(name) else {
            return try direct.analyze(descriptor, path: path, agentChannel: agentChannel)
        }
        while !state.withLock(\.isNeighbourAtWork) { usleep(5_000) }
        throw StoreError.unavailable(reason: "a test")
    }
}
