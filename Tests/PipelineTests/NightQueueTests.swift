import CallModel
import Consent
import Store
import Testing

@testable import Pipeline

/// What a night does while workers do its work, and what a worker keeps from one minute to the next.
@Suite struct NightQueueTests {
    @Test func `the queue is looked at closely while its work is new or nearly done, and seldom in between`() {
        let pauses = [
            (JobCounts(waiting: 300), 0), (JobCounts(waiting: 290, done: 10), 800),
            (JobCounts(waiting: 80, claimed: 20, done: 90, quarantined: 10), 8000),
            (JobCounts(waiting: 10_000, done: 10_000), 3_600_000),
            (JobCounts(waiting: 90, done: 210), 21_000), (JobCounts(claimed: 1, done: 299), 30_000),
        ].map { NightQueue.pauseMs($0, elapsedMs: $1) }
        #expect(pauses == [200, 200, 2000, 5000, 2250, 200])
    }

    @Test func `a queue that nobody works on is looked at ever less often`() {
        let pauses = [0, 2000, 60_000, 36_000_000].map { NightQueue.pauseMs(JobCounts(waiting: 20_000), elapsedMs: $0) }
        #expect(pauses == [200, 500, 5000, 5000])
    }

    @Test func `steps that ask a later gate judge by its time`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let (store, settings) = (try await sample.store(), try sample.settings())
        let id = try #require(CallID("LN-2103"))
        let call = try #require(try await store.call(id))
        let steps = try await RecordingSteps(
            settings: settings, store: store, gate: Gatekeeper(store: store, now: SampleNight.now),
            archive: settings.openArchive(), scorecards: [], desk: nil, clock: RunningClock(at: SampleNight.now))
        let later = ZonedTime(epochSeconds: SampleNight.now.epochSeconds + 20 * 365 * 86_400, utcOffsetSeconds: 0)
        let late = steps.asking(try await Gatekeeper(store: store, now: later, notesTime: false))
        #expect(await steps.gate.allows(.qualityScoring, of: call))
        #expect(await !late.gate.allows(.qualityScoring, of: call))
    }
}
