import Scorecards

extension EvaluationContent.Ruling {
    /// - Parameter given: the answer that is disputed.
    init(_ item: Item, given: Answer, _ messages: Messages) {
        var (ticks, takesNumber, takesText) = ([Choice](), false, false)
        switch item.kind {
        case .multipleChoice(let options): ticks = Self.ticks(options, given, messages)
        case .number: takesNumber = true
        case .text: takesText = true
        case .yesNo, .choice, .scale: break
        }
        let isEntered = !ticks.isEmpty || takesNumber || takesText
        rulingOptions = Self.options(of: item, isEntered: isEntered, messages)
        hasRulingOptions = !rulingOptions.isEmpty
        (rulingTicks, self.takesNumber, self.takesText) = (ticks, takesNumber, takesText)
        givenValue = Self.value(of: given)
    }

    private static func ticks(_ options: [AnswerOption], _ given: Answer, _ messages: Messages) -> [Choice] {
        let chosen: [String] = if case .options(let ids) = given { ids } else { [] }
        return options.map {
            Choice(choiceValue: $0.id, choiceName: messages.name(of: $0), isChosen: chosen.contains($0.id))
        }
    }

    /// - Parameter isEntered: the answer has fields of its own, and only *not applicable* is chosen.
    private static func options(of item: Item, isEntered: Bool, _ messages: Messages) -> [Choice] {
        var answers: [(value: String, name: String)] = []
        if case .scale(let scale) = item.kind {
            answers = (scale.lowest...scale.highest).map { (value: String($0), name: String($0)) }
        } else if !isEntered {
            answers = item.kind.options.map { (value: $0.id, name: messages.name(of: $0)) }
        }
        if item.mayBeNotApplicable {
            answers.append((value: RulingForm.notApplicable, name: messages("sheet.not_applicable")))
        }
        guard !answers.isEmpty else { return [] }
        let first = messages(isEntered ? "ruling.as_entered" : "ruling.keep")
        return [Choice(choiceValue: "", choiceName: first, isChosen: true)]
            + answers.map { Choice(choiceValue: $0.value, choiceName: $0.name, isChosen: false) }
    }

    /// As a field of HTML takes it: with a point, and every digit.
    private static func value(of answer: Answer) -> String {
        switch answer {
        case .number(let number): Int(exactly: number).map { String($0) } ?? String(number)
        case .text(let text): text
        default: ""
        }
    }
}
