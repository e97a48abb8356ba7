import Scorecards

/// Answers, scores and times as people read them.
struct AnswerText {
    private let messages: Messages

    init(_ messages: Messages) { self.messages = messages }

    func text(_ answer: Answer, to item: Item?) -> String {
        switch answer {
        case .option(let id): name(of: id, item)
        case .options(let ids):
            ids.isEmpty ? messages("sheet.none_of_them") : ids.map { name(of: $0, item) }.joined(separator: ", ")
        case .number(let number): FigureText(messages).short(number)
        case .text(let text): text
        case .notApplicable: messages("sheet.not_applicable")
        case .notMeasurable: messages("sheet.not_measurable")
        case .notEvaluated: messages("sheet.not_evaluated")
        }
    }

    /// What an automatic answer stands on: the figure with its limit, or why there is none.
    func reason(_ answer: AutomaticAnswer, onlySuggests: Bool) -> String? {
        var parts: [String] = []
        if let measured = answer.measured {
            let measure = MeasureText(measured.measure)
            let limit =
                measured.atMost.map { "≤ \(measure.text($0, messages))" }
                ?? measured.atLeast.map { "≥ \(measure.text($0, messages))" }
            parts.append(
                [measure.name(messages), measure.text(measured.value, messages), limit.map { "(\($0))" }].compactMap(
                    \.self
                )
                .joined(separator: " "))
        }
        if case .notMeasurable(let reason) = answer.answer { parts.append(messages("reason.\(reason.code.rawValue)")) }
        if onlySuggests { parts.append(messages("sheet.only_suggests")) }
        return parts.isEmpty ? nil : parts.joined(separator: " · ")
    }

    /// `93.8 %`; `–` where there is no score.
    func percent(_ score: Score?) -> String {
        score?.percent.map { FigureText(messages).plain($0, decimals: 1) + "\u{A0}%" } ?? "–"
    }

    private func name(of option: String, _ item: Item?) -> String {
        item?.kind.options.first { $0.id == option }.map(messages.name) ?? option
    }
}
