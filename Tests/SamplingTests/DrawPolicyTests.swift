import CallModel
import FoundationEssentials
import Sampling
import Testing

@Suite struct DrawPolicyTests {
    private func decode(_ json: String) throws -> DrawPolicy {
        try JSONDecoder().decode(DrawPolicy.self, from: Data(json.utf8))
    }

    @Test func `a policy reads as it is documented`() throws {
        let policy = try decode(
            """
            {"seed": "2026", "strata": ["agent", "queue"], "per": "month", "share": 0.05, "minimum": 2,
             "min_duration_s": 12.5, "exclude": {"direction": ["internal"]},
             "targeted": [{"name": "dead air", "measure": "dead_air.total.ms", "above": 20000, "limit": 10},
                          {"name": "critical", "critical_failed": true, "limit": 20}]}
            """)
        #expect(policy.seed == "2026")
        #expect(policy.strata == ["agent", "queue"])
        #expect(policy.per == .month)
        #expect(policy.quota == .share(0.05, minimum: 2))
        #expect(policy.minimumDurationMs == 12_500)
        #expect(policy.exclude == ["direction": ["internal"]])
        #expect(
            policy.targeted == [
                TargetedRule(
                    name: "dead air", condition: .above(measure: "dead_air.total.ms", threshold: 20000), limit: 10),
                TargetedRule(name: "critical", condition: .criticalItemFailed, limit: 20),
            ])
        #expect(policy.problems(file: "sidetone.yaml").isEmpty)
    }

    @Test(arguments: [
        #"{}"#, #"{"count": 1, "share": 0.1}"#, #"{"count": 1, "minimum": 2}"#, #"{"count": 1, "min_duration": 30}"#,
        #"{"count": 1, "per": "year"}"#, #"{"count": 1, "min_duration_s": -1}"#,
        #"{"count": 1, "targeted": [{"name": "x", "limit": 1}]}"#,
        #"{"count": 1, "targeted": [{"name": "x", "limit": 1, "measure": "m", "above": 1, "below": 0}]}"#,
        #"{"count": 1, "targeted": [{"name": "x", "limit": 1, "measure": "m", "over": 1}]}"#,
    ])
    func `a policy that cannot be read as one is refused`(json: String) {
        #expect(throws: DecodingError.self) { try decode(json) }
    }

    @Test func `a misspelt key is named`() {
        do {
            _ = try decode(#"{"count": 1, "min_duration": 30}"#)
            Issue.record("the key was accepted")
        } catch DecodingError.dataCorrupted(let context) {
            #expect(context.codingPath.map(\.stringValue) == ["min_duration"])
            #expect(context.debugDescription.contains("min_duration_s"))
        } catch {
            Issue.record("\(error)")
        }
    }

    @Test func `every value that cannot be meant is reported with its place`() throws {
        let policy = try decode(
            """
            {"seed": "", "strata": ["agent", "agent"], "share": 1.5, "minimum": -1, "exclude": {"outcome": []},
             "targeted": [{"name": "", "measure": "", "above": 1, "limit": 0}]}
            """)
        let problems = policy.problems(file: "sidetone.yaml")
        #expect(
            problems.map(\.place) == [
                "draw.seed", "draw.strata", "draw.share", "draw.minimum", "draw.exclude.outcome",
                "draw.targeted[0].name", "draw.targeted[0].limit", "draw.targeted[0].measure",
            ])
        #expect(problems.allSatisfy { $0.code == "draw.invalid_policy" && $0.expected.hasPrefix("expected") })
    }

    @Test func `a quota never asks for more calls than there are`() {
        #expect(DrawPolicy.Quota.count(5).size(of: 3) == 3)
        #expect(DrawPolicy.Quota.share(0.05, minimum: 2).size(of: 10) == 2)
        #expect(DrawPolicy.Quota.share(0.05, minimum: 2).size(of: 1) == 1)
        #expect(DrawPolicy.Quota.share(0.05, minimum: 0).size(of: 61) == 4, "3.05 is rounded up")
    }
}
