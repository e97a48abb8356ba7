import CallModel
import Store
import Testing

@testable import Pipeline

/// A hold that is placed while retention runs, over the sample archive.
@Suite struct RetentionHoldTests {
    private let author = AuditAuthor(who: "uid:0", role: "operator", at: SampleNight.now)

    @Test(arguments: [true, false])
    func `a hold keeps a call that was found due before, all of it or its words, and the rest is deleted`(
        isWhole: Bool
    ) async throws {
        let sample = try await SampleNight.afterOneNight()
        let store = try await sample.store()
        let now = ZonedTime(
            epochSeconds: SampleNight.now.epochSeconds + (isWhole ? 400 : 20) * 86_400, utcOffsetSeconds: 7200)
        let step = RetentionStep(
            store: store, gate: try await Gatekeeper(store: store, now: SampleNight.now),
            policy: RetentionPolicy(days: isWhole ? [:] : [.transcript: 10]), now: now, author: author)
        let calls = try ["LN-2101", "LN-2102", "LN-2103"].map { try #require(CallID($0)) }
        #expect(try await store.placeHold(on: calls[0], by: author))
        let due = try await step.due()
        #expect(due.filter(\.isHeld).map(\.call) == [calls[0]])
        #expect(due.filter { calls.contains($0.call) }.map(\.isWhole) == [isWhole, isWhole, isWhole])
        #expect(try await store.placeHold(on: calls[1], by: author))
        let ended = try await step.end(due)
        #expect(ended.map(\.call) == due.map(\.call))
        #expect(ended.filter(\.isHeld).map(\.call) == [calls[0], calls[1]])
        #expect(ended.filter(\.wasHeldMeanwhile).map(\.call) == [calls[1]])
        for (call, isHeld) in zip(calls, [true, true, false]) {
            #expect(try await (store.inputs(of: .transcript, for: call) != nil) == isHeld, "\(call)")
            #expect(try await store.endedPurposes(of: call).isEmpty == (isHeld || isWhole), "\(call)")
        }
        #expect(try await store.isErased(calls[2]) == isWhole)
        // After the release it is due as it was.
        #expect(try await store.releaseHold(on: calls[1], by: author))
        let again = try await step.run()
        #expect(again.map(\.call) == [calls[0], calls[1]] && again.map(\.isHeld) == [true, false])
    }
}
