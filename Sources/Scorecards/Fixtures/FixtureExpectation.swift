import CallModel

/// The answer to an item that a call must get.
struct FixtureExpectation: Sendable {
    enum Expected: Hashable {
        case option(String)
        case notApplicable
        case notEvaluated
        /// For this reason; for any where there is none.
        case notMeasurable(NotMeasurable.Code?)

        var isNotMeasurable: Bool {
            if case .notMeasurable = self { true } else { false }
        }
    }

    let item: String
    let expected: Expected
    /// Must be among the words of the evidence, and has words; `nil` where any evidence will do.
    let words: String?
    let line: Int

    var isAnswer: Bool {
        if case .option = expected { true } else { false }
    }

    var description: String {
        let answer =
            switch expected {
            case .option(let id): id
            case .notApplicable: "not_applicable"
            case .notEvaluated: "not_evaluated"
            case .notMeasurable(let reason):
                ["not_measurable", reason?.rawValue].compactMap(\.self).joined(separator: ": ")
            }
        return answer + (words.map { " with \"\($0)\"" } ?? "")
    }

    /// What was found in the place of it; `nil` where it is as expected.
    func failure(_ answer: AutomaticAnswer) -> String? {
        isMet(by: answer.answer) && isHeard(in: answer.evidence) ? nil : answer.described
    }

    private func isMet(by answer: Answer) -> Bool {
        switch (expected, answer) {
        case (.option(let expected), .option(let found)): expected == found
        case (.notApplicable, .notApplicable), (.notEvaluated, .notEvaluated): true
        case (.notMeasurable(let reason), .notMeasurable(let found)): reason == nil || reason == found.code
        default: false
        }
    }

    private func isHeard(in evidence: [Evidence]) -> Bool {
        guard let words else { return true }
        let sought = Spelling.words(of: words).map(\.folded)
        return evidence.contains { place in
            Spelling.words(of: place.words ?? "").map(\.folded).contains(sought)
        }
    }
}

extension AutomaticAnswer {
    /// For people: the answer, and where it is from.
    fileprivate var described: String {
        switch answer {
        case .option(let id): ([id] + evidence.prefix(3).map(\.described)).joined(separator: ", ")
        case .notApplicable: "not_applicable"
        case .notMeasurable(let reason): "not_measurable: \(reason)"
        default: "not_evaluated"
        }
    }
}

extension Evidence {
    fileprivate var described: String {
        let seconds = [range.startMs, range.endMs].map { "\($0 / 1000).\($0 % 1000 / 100)" }.joined(separator: "–")
        return words.map { "\"\($0)\" at \(seconds) s" } ?? "searched \(seconds) s"
    }
}
