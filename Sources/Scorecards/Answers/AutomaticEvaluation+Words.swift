import CallModel

extension AutomaticEvaluation {
    /// The same with the places of its evidence, but not what was said there: for readers whom consent gives no words.
    public var withoutWords: AutomaticEvaluation {
        AutomaticEvaluation(
            call: call, scorecard: scorecard, revision: revision, regime: regime, language: language,
            answers: answers.map { answer in
                AutomaticAnswer(
                    item: answer.item, answer: answer.answer,
                    evidence: answer.evidence.map { Evidence(party: $0.party, range: $0.range) },
                    measured: answer.measured)
            })
    }
}
