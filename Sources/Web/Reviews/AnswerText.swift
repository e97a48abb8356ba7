import Reports
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
        case .number(let number): Self.number(number)
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
                measured.atMost.map { "≤ \(measure.text($0))" } ?? measured.atLeast.map { "≥ \(measure.text($0))" }
            parts.append(
                [measure.name(messages), measure.text(measured.value), limit.map { "(\($0))" }].compactMap(\.self)
                    .joined(separator: " "))
        }
        if case .notMeasurable(let reason) = answer.answer { parts.append(messages("reason.\(reason.code.rawValue)")) }
        if onlySuggests { parts.append(messages("sheet.only_suggests")) }
        return parts.isEmpty ? nil : parts.joined(separator: " · ")
    }

    /// `93.8 %`; `–` where there is no score.
    func percent(_ score: Score?) -> String {
        score?.percent.map { fixed($0, decimals: 1) + "\u{A0}%" } ?? "–"
    }

    /// Up to two decimals, none where they are zeros.
    static func number(_ number: Double) -> String {
        let hundredths = (number * 100).rounded()
        guard hundredths.truncatingRemainder(dividingBy: 100) != 0 else { return String(Int(hundredths / 100)) }
        return String(hundredths / 100)
    }

    private func name(of option: String, _ item: Item?) -> String {
        item?.kind.options.first { $0.id == option }.map(messages.name) ?? option
    }
}
