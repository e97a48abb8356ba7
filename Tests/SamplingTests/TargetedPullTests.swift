import CallModel
import Sampling
import Testing

@Suite struct TargetedPullTests {
    private let facts = [
        PullFacts(call: callID("a"), measures: ["dead_air": 25_000], hasFailedCriticalItem: false),
        PullFacts(call: callID("b"), measures: ["dead_air": 20_000], hasFailedCriticalItem: true),
        PullFacts(call: callID("c"), measures: ["dead_air": 60_000], hasFailedCriticalItem: false),
        PullFacts(call: callID("d"), measures: [:], hasFailedCriticalItem: true),
        PullFacts(call: callID("e"), measures: ["dead_air": 60_000], hasFailedCriticalItem: false),
    ]

    private func pull(_ condition: TargetedRule.Condition, limit: Int = 10) -> TargetedPull {
        TargetedPull(
            TargetedRule(name: "rule", condition: condition, limit: limit), period: "2026-W47", among: facts.reversed())
    }

    @Test func `calls beyond the threshold are pulled, the furthest first`() {
        let pull = pull(.above(measure: "dead_air", threshold: 20_000))
        #expect(pull.calls.map(\.call.text) == ["c", "e", "a"])
        #expect(pull.calls.map(\.value) == [60_000, 60_000, 25_000])
    }

    @Test func `the limit leaves the nearest out and says how many there were`() {
        let pull = pull(.above(measure: "dead_air", threshold: 20_000), limit: 1)
        #expect(pull.calls.map(\.call.text) == ["c"])
        #expect(pull.matchedCount == 3)
    }

    @Test func `a call without the measure meets neither side of a threshold`() {
        #expect(pull(.below(measure: "dead_air", threshold: 1_000_000)).calls.map(\.call.text) == ["b", "a", "c", "e"])
        #expect(pull(.above(measure: "overlap", threshold: 0)).calls.isEmpty)
    }

    @Test func `calls that failed a critical item are pulled by id`() {
        #expect(pull(.criticalItemFailed).calls.map(\.call.text) == ["b", "d"])
    }
}
