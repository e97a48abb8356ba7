import CallModel
import Scorecards
import Testing

private let items = """
    - id: greeted
      kind: yes_no
      not_applicable: allowed
      text: Greeted
    - id: tone
      kind: scale
      from: 1
      to: 5
      text: Tone
    """

private func item(_ id: String) throws -> Item {
    try #require(try Workbench.load(Workbench.yaml(items: items)).item(id))
}

private func ratings(_ table: [(String, String, Answer)]) -> [Rating] {
    table.compactMap { call, reviewer, answer in
        CallID(call).map { Rating(call: $0, reviewer: reviewer, answer: answer) }
    }
}

@Suite struct AgreementTests {
    @Test func `pairs are counted per call, and that an item does not apply is an answer`() throws {
        let item = try item("greeted")
        let agreement = ItemAgreement(
            item,
            ratings([
                ("1", "anna", .option("yes")), ("1", "bohdan", .option("yes")), ("1", "celina", .notApplicable),
                ("2", "anna", .option("no")), ("2", "bohdan", .option("no")),
                ("3", "anna", .option("no")), ("3", "bohdan", .notEvaluated),
            ]))
        #expect((agreement.pairCount, agreement.agreedCount, agreement.exactShare) == (4, 2, 0.5))
        #expect(agreement.alpha?.metric == .nominal && agreement.alpha?.unitCount == 2)
    }

    @Test func `a scale is compared by rank, so that near misses weigh less than far ones`() throws {
        let item = try item("tone")
        func alpha(_ last: Double) -> Double? {
            ItemAgreement(
                item,
                ratings([
                    ("1", "anna", .number(1)), ("1", "bohdan", .number(1)), ("2", "anna", .number(3)),
                    ("2", "bohdan", .number(3)), ("3", "anna", .number(5)), ("3", "bohdan", .number(last)),
                ])
            ).alpha?.value
        }
        let (near, far) = (try #require(alpha(4)), try #require(alpha(1)))
        #expect(near > far)
    }

    @Test func `an automatic item only suggests once enough comparisons fall short`() {
        func agreement(_ agreed: Int, of count: Int) -> AutomationAgreement {
            AutomationAgreement(
                item: "greeted",
                (0..<count).map { (person: .option($0 < agreed ? "yes" : "no"), machine: .option("yes")) })
        }
        #expect(agreement(15, of: 20).isBelow(0.8, leastCount: 20))
        #expect(!agreement(16, of: 20).isBelow(0.8, leastCount: 20))
        #expect(!agreement(0, of: 19).isBelow(0.8, leastCount: 20))
        let unmeasurable = AutomationAgreement(
            item: "greeted", [(person: .option("yes"), machine: .notMeasurable(NotMeasurable(.noTranscript, "none")))])
        #expect(unmeasurable.comparedCount == 0 && unmeasurable.share == nil)
    }

    @Test func `a strict reviewer is below the others on the calls they share`() throws {
        let (one, two) = (try #require(CallID("1")), try #require(CallID("2")))
        let severities = ReviewerSeverity.all([one: ["anna": 0.5, "bohdan": 0.7, "celina": 0.9], two: ["anna": 0.4]])
        #expect(severities.map(\.reviewer) == ["anna", "bohdan", "celina"])
        #expect(severities.map { ($0.points * 10).rounded() / 10 } == [-30, 0, 30])
    }
}
