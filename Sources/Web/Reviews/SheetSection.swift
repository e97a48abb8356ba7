import CallModel
import Pipeline
import Reports
import Reviews
import Scorecards

/// A section of the sheet as the template reads it.
struct SheetSection {
    let sectionId: String
    let sectionName: String
    let items: [SheetItem]

    /// Whether words of the call stand in it, as evidence.
    var quotesCall: Bool {
        items.flatMap { $0.machine?.evidence ?? [] }.contains { !$0.evidenceWords.isEmpty || $0.heardWords != nil }
    }

    static func all(_ view: ReviewCase, isReadOnly: Bool, _ messages: Messages) -> [SheetSection] {
        let machine = view.machineAnswers
        return view.scorecard.sections.map { section in
            SheetSection(
                sectionId: section.id, sectionName: section.name.text(in: messages.language.rawValue),
                items: section.items.map { item in
                    SheetItem(
                        item, machine: machine[item.id], onlySuggests: view.suggestionOnly.contains(item.id),
                        isLocked: isReadOnly, messages)
                })
        }
    }
}

/// An item of the sheet as the template reads it.
struct SheetItem {
    let itemId: String
    let itemKind: String
    let itemText: String
    let guidance: String?
    let isCritical: Bool
    let weightText: String?
    let isLocked: Bool
    let options: [Option]
    let takesNumber: Bool
    let takesText: Bool
    let mayBeNotApplicable: Bool
    let machine: Machine?

    struct Option {
        let inputType: String
        let optionId: String
        let optionKey: String
        let optionText: String
        let optionPoints: String?
        let optionFails: Bool
    }

    /// What the machine says, and where that can be checked.
    struct Machine {
        let machineState: String
        let machineAnswer: String
        let machineReason: String?
        let evidence: [Moment]
    }

    struct Moment {
        let fromMs: String
        let toMs: String
        let evidenceTime: String
        let evidenceWords: String
        /// The words that were heard, where a phrase was looked for.
        var heardWords: String?
        /// The phrase that was looked for, as the scorecard writes it.
        var phrase: String?
        /// The phrase they were taken for, where it is spelt otherwise.
        var takenFor: String?
    }

    init(_ item: Item, machine answer: AutomaticAnswer?, onlySuggests: Bool, isLocked: Bool, _ messages: Messages) {
        itemId = item.id
        itemKind = item.kind.name
        itemText = item.text.text(in: messages.language.rawValue)
        guidance = item.guidance?.text(in: messages.language.rawValue)
        isCritical = item.isCritical
        weightText = item.weight == 1 ? nil : "×\(FigureText(messages).short(item.weight))"
        self.isLocked = isLocked
        options = Self.options(of: item, messages)
        if case .number = item.kind { takesNumber = true } else { takesNumber = false }
        if case .text = item.kind { takesText = true } else { takesText = false }
        mayBeNotApplicable = item.mayBeNotApplicable
        machine = answer.map { Machine($0, to: item, onlySuggests: onlySuggests, messages) }
    }

    private static func options(of item: Item, _ messages: Messages) -> [Option] {
        if case .scale(let scale) = item.kind {
            return (scale.lowest...scale.highest).enumerated().map { index, value in
                Option(
                    inputType: "radio", optionId: String(value), optionKey: key(index), optionText: String(value),
                    optionPoints: nil, optionFails: scale.failsBelow.map { value < $0 } ?? false)
            }
        }
        let isMultiple = item.kind.name == "multiple_choice"
        let showsPoints = item.kind.name != "yes_no"
        return item.kind.options.enumerated().map { index, option in
            Option(
                inputType: isMultiple ? "checkbox" : "radio", optionId: option.id, optionKey: key(index),
                optionText: messages.name(of: option),
                optionPoints: showsPoints ? FigureText(messages).short(option.points) : nil, optionFails: option.fails)
        }
    }

    /// The key that chooses an option; only nine have one.
    private static func key(_ index: Int) -> String { index < 9 ? String(index + 1) : "" }
}

extension SheetItem.Machine {
    fileprivate init(_ answer: AutomaticAnswer, to item: Item, onlySuggests: Bool, _ messages: Messages) {
        machineState = answer.answer.isAnswered ? (onlySuggests ? "suggestion" : "answer") : "open"
        machineAnswer = AnswerText(messages).text(answer.answer, to: item)
        machineReason = AnswerText(messages).reason(answer, onlySuggests: onlySuggests)
        evidence = answer.evidence.prefix(Self.mostEvidence).map { evidence in
            SheetItem.Moment(
                fromMs: String(evidence.range.startMs), toMs: String(evidence.range.endMs),
                evidenceTime: clock(ms: evidence.range.startMs), evidenceWords: evidence.words ?? "",
                heardWords: evidence.phrase.flatMap { _ in evidence.words },
                phrase: evidence.phrase,
                takenFor: Self.takenFor(evidence).map { messages("sheet.taken_for", ["phrase": $0]) })
        }
    }

    private static let mostEvidence = 6

    /// The phrase, where it is plain words and what was heard are others.
    private static func takenFor(_ evidence: Evidence) -> String? {
        guard let words = evidence.words, let phrase = evidence.phrase else { return nil }
        let isPlain = phrase.allSatisfy { $0.isLetter || $0 == " " || $0 == "'" || $0 == "-" }
        return isPlain && words.lowercased() != phrase.lowercased() ? phrase : nil
    }
}

extension ItemKind {
    /// As scorecards write it.
    var name: String {
        switch self {
        case .yesNo: "yes_no"
        case .choice: "choice"
        case .multipleChoice: "multiple_choice"
        case .scale: "scale"
        case .number: "number"
        case .text: "text"
        }
    }
}
