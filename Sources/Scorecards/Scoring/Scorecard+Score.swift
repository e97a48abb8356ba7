extension Scorecard {
    /// The score of a set of answers; an item without an answer is not evaluated.
    /// - Throws: for an item that does not exist, or an answer that its item does not take.
    public func score(_ answers: [String: Answer]) throws(AnswerError) -> Score {
        try validate(answers)
        let standings = standings(answers)
        let sections = sections.map { section in
            SectionScore(section: section.id, items: section.items.map { $0.score(standings[$0.id]) })
        }
        let items = sections.flatMap(\.items)
        let sum = PointSum(of: items)
        return Score(
            outcome: outcome(of: items), value: sum.value, sum: sum, grade: grade(of: sum)?.id,
            sections: sections, counts: AnswerCounts(of: items))
    }

    private func validate(_ answers: [String: Answer]) throws(AnswerError) {
        for (id, answer) in answers.sorted(by: { $0.key < $1.key }) {
            guard let item = item(id) else {
                throw AnswerError(code: .unknownItem, item: id, expected: "expected an item of scorecard \(self.id)")
            }
            if answer == .notApplicable, item.isAboutSound, applicability.isForWriting { continue }
            try item.validate(answer)
        }
    }

    /// Items only ask about items above them, so one pass is enough.
    private func standings(_ answers: [String: Answer]) -> [String: Standing] {
        var standings: [String: Standing] = [:]
        for item in items {
            let answer = answers[item.id] ?? .notEvaluated
            let source = item.condition.flatMap { standings[$0.item] }
            standings[item.id] = item.condition?.standing(of: answer, given: source) ?? .counts(answer)
        }
        return standings
    }

    private func outcome(of scores: [ItemScore]) -> Score.Outcome {
        guard !scores.contains(where: \.fails) else { return .failed }
        let isOpen = zip(items, scores).contains { item, score in
            item.isCritical && [.notMeasurable, .notEvaluated].contains(score.status)
        }
        return isOpen || !scores.contains { $0.status == .answered } ? .undecided : .passed
    }

    private func grade(of sum: PointSum) -> Grade? {
        guard let percent = sum.percent else { return nil }
        return grades.first { $0.fromPercent <= percent }
    }
}

extension Item {
    /// Its question does not arise in a written case, whatever people may answer of a call.
    fileprivate var isAboutSound: Bool { automation?.check.needsSound ?? false }

    fileprivate func score(_ standing: Standing?) -> ItemScore {
        let answer = standing?.answer
        let worth = answer.flatMap { $0.isAnswered ? self.worth(of: $0) : nil }
        return ItemScore(
            item: id, status: ItemScore.Status(answer), weight: weight, isBonus: isBonus, points: worth?.points,
            possiblePoints: worth == nil ? nil : kind.possiblePoints, fails: worth?.fails ?? false)
    }
}

extension ItemScore.Status {
    /// - Parameter answer: `nil` for an item that is ruled out.
    fileprivate init(_ answer: Answer?) {
        self =
            switch answer {
            case nil: .ruledOut
            case .notApplicable: .notApplicable
            case .notMeasurable: .notMeasurable
            case .notEvaluated: .notEvaluated
            case .option, .options, .number, .text: .answered
            }
    }
}
