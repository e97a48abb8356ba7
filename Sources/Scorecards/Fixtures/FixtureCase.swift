import CallModel

/// A call written down, and what is expected of it.
struct FixtureCase: Sendable {
    let name: String
    let evidence: CallEvidence
    /// In the order of the file.
    let expectations: [FixtureExpectation]
    let outcome: FixtureOutcome?

    func failures(of scorecard: Scorecard, in file: String) -> [FixtureFailure] {
        let evaluation = scorecard.evaluate(evidence)
        let answers = Dictionary(evaluation.answers.map { ($0.item, $0) }) { first, _ in first }
        let missed = expectations.compactMap { expectation in
            answers[expectation.item].flatMap { expectation.failure($0) }.map { found in
                FixtureFailure(
                    file: file, line: expectation.line, test: name, item: expectation.item,
                    expected: expectation.description, found: found)
            }
        }
        return missed + [missedOutcome(scorecard, evaluation.answers(), file)].compactMap(\.self)
    }

    private func missedOutcome(
        _ scorecard: Scorecard, _ answers: [String: Answer], _ file: String
    ) -> FixtureFailure? {
        guard let outcome else { return nil }
        do throws(AnswerError) {
            let found = try scorecard.score(answers).outcome
            guard found != outcome.outcome else { return nil }
            return FixtureFailure(
                file: file, line: outcome.line, test: name, item: nil, expected: "outcome \(outcome.outcome.rawValue)",
                found: found.rawValue)
        } catch {
            preconditionFailure("a scorecard takes its own answers: \(error)")
        }
    }
}

/// What the automatic answers come to together.
struct FixtureOutcome: Hashable {
    let outcome: Score.Outcome
    let line: Int
}
