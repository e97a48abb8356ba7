import AudioFiles
import CallModel
import Consent
import Foundation
import Reports
import Speech
import Store
import Synchronization
import TestDatabase
import Testing

@testable import Pipeline

/// Work that is under way on a call while its consent is taken back.
@Suite struct ConsentWatchTests {
    private static let author = AuditAuthor(who: "uid:0", role: "operator", at: SampleNight.now)

    private static func id() throws -> CallID { try #require(CallID("LN-2109")) }

    /// A store that knows one call, and on what its consent rests.
    private func sample() async throws -> (Store, CallID, ConsentBasis) {
        let (store, call) = (try await SampleNight().store(), try Self.id())
        return (store, call, try #require(try await store.consentBases(of: [call]).first))
    }

    @Test func `work is cancelled where consent has changed, and says so whatever it made of it`() async throws {
        let (store, call, basis) = try await sample()
        let watch = ConsentWatch(store, everyMs: 5)
        try await watch.during {
            _ = try await store.erase(call, reason: "withdrawn", by: Self.author)
            await #expect(throws: ConsentChanged(callID: call)) {
                try await watch.run(basis) {
                    while !Task.isCancelled { await Task.yield() }
                    return "done all the same"
                }
            }
        }
    }

    @Test func `work on other calls goes on`() async throws {
        let (store, call, basis) = try await sample()
        let other = try #require(CallID("LN-2101"))
        let watch = ConsentWatch(store, everyMs: 5)
        let untouched = try #require(try await store.consentBases(of: [other]).first)
        try await watch.during {
            _ = try await store.erase(call, reason: "withdrawn", by: Self.author)
            let isCancelled = try await watch.run(untouched) {
                // As long as it takes to cancel the one that is not to go on.
                _ = try? await watch.run(basis) { while !Task.isCancelled { await Task.yield() } }
                return Task.isCancelled
            }
            #expect(!isCancelled)
        }
    }

    @Test func `whoever cancels the whole cancels the work in it, which is no change of consent`() async throws {
        let (store, _, basis) = try await sample()
        let watch = ConsentWatch(store)
        let task = Task { try await watch.run(basis) { try await Task.sleep(for: .seconds(3600)) } }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    /// A night that does all itself, or one that shares with a worker, on each database.
    private static let nights = SharedDatabase.all.flatMap { database in
        [false, true].map { (database, $0) }
    }

    @Test(arguments: nights) func `a decoder that is at a call when it is withdrawn is stopped, and the night ends`(
        database: SharedDatabase, isShared: Bool
    ) async throws {
        var sample = try await database.sample()
        let decoder = StuckDecoder(at: "LN-2109")
        sample.decoder = decoder
        let (running, call) = (sample, try Self.id())
        async let night = isShared ? Self.share(running) : running.run()
        while !decoder.hasBegun { try await Task.sleep(for: .milliseconds(5)) }
        let step = ConsentStep(store: try await sample.store(), author: Self.author)
        _ = try await step.withdraw(
            call, at: SampleNight.now, reason: "asked", by: "customer", recordID: "w-1")
        let report = try await night
        #expect(decoder.wasCancelled)
        #expect(report.ledger.addsUp)
        let store = try await sample.store()
        #expect(try await store.recordings(with: .erased).contains { $0.callID == call })
        #expect(try await store.inputs(of: .acoustics, for: call) == nil)
        // The calls beside it are done.
        let others = try ExpectedFate.all().filter { $0.fate == "processed" && $0.call != call.text }.map(\.path)
        #expect(try await store.recordings(with: .processed).map(\.path).sorted() == others.sorted())
    }

    private static func share(_ sample: SampleNight) async throws -> NightReport {
        let store = try await sample.store()
        async let report = Night(
            settings: sample.settings(), store: store, now: SampleNight.now, workers: WorkQueue(store)
        ).run(date: SampleNight.date)
        let own = try await sample.settings().openStoreForWorker().0
        let worker = Worker(
            settings: try sample.settings(), store: own, queue: WorkQueue(own), name: "w1", now: { SampleNight.now })
        async let work: Void = worker.run()
        let done = try await report
        worker.stop()
        try await work
        return done
    }

    @Test func `a purpose that is withdrawn while its work is under way leaves nothing of it, and the rest is done`()
        async throws
    {
        var sample = try SampleNight()
        let decoder = StuckDecoder(at: "LN-2109", once: true)
        sample.decoder = decoder
        let (running, call) = (sample, try Self.id())
        async let night = running.run()
        while !decoder.hasBegun { try await Task.sleep(for: .milliseconds(5)) }
        try await sample.grantOnly([.qualityScoring], to: call.text)
        let step = ConsentStep(store: try await sample.store(), author: Self.author)
        #expect(try await step.importFile(sample.archive.appending(path: "consent.jsonl").path).isEmpty)
        _ = try await night
        #expect(decoder.wasCancelled)
        let store = try await sample.store()
        #expect(try await store.inputs(of: .acoustics, for: call) != nil)
        #expect(try await store.inputs(of: .transcript, for: call) == nil)
    }
}

/// Comes to no end with one recording until its task is cancelled, and decodes the others.
private final class StuckDecoder: PartialDecoder {
    private let name: String
    private let once: Bool
    private let state = Mutex((hasBegun: false, wasCancelled: false))

    /// - Parameter once: is able to decode it the second time.
    init(at name: String, once: Bool = false) {
        self.name = name
        self.once = once
    }

    var hasBegun: Bool { state.withLock(\.hasBegun) }
    var wasCancelled: Bool { state.withLock(\.wasCancelled) }

    func analyze(_ descriptor: Int32, path: String, agentChannel: Int?) throws -> CallAcoustics {
        if path.contains(name), !(once && hasBegun) {
            state.withLock { $0.hasBegun = true }
            while !Task.isCancelled { usleep(5_000) }
            state.withLock { $0.wasCancelled = true }
            throw CancellationError()
        }
        return try direct.analyze(descriptor, path: path, agentChannel: agentChannel)
    }
}
