import CallModel
import Testing

@testable import Scorecards

/// What holds for every check, on every automatic item of the shipped scorecards.
@Suite struct `Every check` {
    private func answers(_ evidence: CallEvidence) throws -> [AutomaticAnswer] {
        try ShippedScorecards.load().flatMap { scorecard in
            let automatic = Set(scorecard.items.filter(\.isAutomatic).map(\.id))
            return scorecard.evaluate(evidence).answers.filter { automatic.contains($0.item) }
        }
    }

    @Test func `has its own key`() {
        let keys = CheckRegistry.checks.map { $0.key }
        #expect(Set(keys).count == keys.count)
        for check in CheckRegistry.checks { #expect(check.keys.contains(check.key)) }
    }

    @Test func `is used by a shipped scorecard`() throws {
        let used = try ShippedScorecards.load().flatMap(\.items).compactMap { item in
            item.automation.map { type(of: $0.check).key }
        }
        #expect(Set(used) == Set(CheckRegistry.checks.map { $0.key }))
    }

    @Test func `is not measurable without evidence, never failed`() throws {
        let nothing = CallEvidence(call: try Workbench.call(), acoustics: nil, transcript: nil, regime: .peak)
        for answer in try answers(nothing) { #expect(answer.reason != nil, "\(answer.item)") }
    }

    @Test func `gives evidence with an answer, and none with a non-answer`() throws {
        let script: Script = "Agent: Good morning hold on ♪ thanks for waiting\nCustomer: Hello\nAgent: Goodbye"
        for answer in try answers(Workbench.evidence(script)) {
            #expect(answer.evidence.isEmpty != answer.answer.isAnswered, "\(answer.item)")
            #expect(answer.evidence.allSatisfy { $0.range.endMs <= script.durationMs }, "\(answer.item)")
        }
    }

    @Test func `gives the same answers to the same call`() throws {
        let script: Script = "Agent: Good morning hold on ♪ thanks for waiting\nCustomer: Hello\nAgent: Goodbye"
        let evidence = try Workbench.evidence(script)
        #expect(try answers(evidence) == answers(evidence))
    }
}
