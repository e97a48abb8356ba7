import CallModel
import Scorecards

/// What the form of a decision says of disputed items. Numbers, texts and several options are shown as the reviewer
/// answered; what is left as it was stands.
///
/// Fields: `ruling.<item>` (an option, a point of a scale, `not_applicable`; empty for none of these), `value.<item>` (a
/// number or a text), `option.<item>.<option>` for each that is ticked.
struct RulingForm {
    let form: [String: String]

    /// The answer from now on; `nil` where the reviewer's stands.
    /// - Throws: `unfit` where the answer to a number or a scale is no number.
    func answer(to item: Item, insteadOf given: Answer?) throws(Refusal) -> Answer? {
        let answer = try entered(item)
        switch (answer, given) {
        case (.text(let new)?, .text(let old)?): return new == Self.plain(old) ? nil : answer
        // No tick says nothing where there were none to begin with.
        case (.options([])?, _) where given?.isAnswered != true: return nil
        default: return answer == given ? nil : answer
        }
    }

    private func entered(_ item: Item) throws(Refusal) -> Answer? {
        let chosen = form["ruling.\(item.id)"] ?? ""
        if chosen == Self.notApplicable { return .notApplicable }
        switch item.kind {
        case .yesNo, .choice: return chosen.isEmpty ? nil : .option(chosen)
        case .scale: return try number(chosen, item)
        case .number: return try number(value(of: item), item)
        case .text: return value(of: item).isEmpty ? nil : .text(value(of: item))
        case .multipleChoice(let options):
            let ticked = options.map(\.id).filter { form["option.\(item.id).\($0)"] != nil }
            return .options(ticked.sorted())
        }
    }

    static let notApplicable = "not_applicable"

    private func value(of item: Item) -> String { Self.plain(form["value.\(item.id)"] ?? "") }

    /// Browsers end the lines of a text with CR LF.
    private static func plain(_ text: String) -> String { text.replacing("\r\n", with: "\n").trimmed }

    /// With a point or a comma; `nil` where nothing was entered.
    private func number(_ text: String, _ item: Item) throws(Refusal) -> Answer? {
        guard !text.isEmpty else { return nil }
        guard let number = Double(text.replacing(",", with: ".")), number.isFinite else {
            throw .unfit(
                reason: AnswerError.Code.wrongAnswer.rawValue,
                ShapeFault(place: "/answers/\(item.id)", expected: "expected a number"))
        }
        return .number(number)
    }
}
