extension Item {
    /// Of an answer, in either direction: sums of squares of such numbers stay finite.
    public static let largestNumber = 1e12

    /// - Throws: where the item does not take the answer.
    public func validate(_ answer: Answer) throws(AnswerError) {
        switch (answer, kind) {
        case (.notEvaluated, _), (.notMeasurable, _), (.text, .text): return
        case (.notApplicable, _):
            guard mayBeNotApplicable else {
                throw AnswerError(
                    code: .notApplicableForbidden, item: id, expected: "expected an answer, the item always applies")
            }
        case (.option(let option), .yesNo), (.option(let option), .choice): try validate([option])
        case (.options(let options), .multipleChoice): try validate(options)
        case (.number(let number), .scale(let scale)): try validate(number, on: scale)
        case (.number(let number), .number) where abs(number) <= Self.largestNumber: return
        default: throw wrongAnswer("expected an answer of the item's kind")
        }
    }

    private func validate(_ chosen: [String]) throws(AnswerError) {
        let known = kind.options.map(\.id)
        guard chosen.allSatisfy(known.contains), Set(chosen).count == chosen.count else {
            throw wrongAnswer("expected a choice of \(known.joined(separator: ", ")), none twice")
        }
    }

    private func validate(_ number: Double, on scale: Scale) throws(AnswerError) {
        guard Int(exactly: number).map((scale.lowest...scale.highest).contains) == true else {
            throw wrongAnswer("expected a whole number from \(scale.lowest) to \(scale.highest)")
        }
    }

    private func wrongAnswer(_ expected: String) -> AnswerError {
        AnswerError(code: .wrongAnswer, item: id, expected: expected)
    }
}
