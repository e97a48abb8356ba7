import Yams

extension ScorecardReader {
    mutating func readKind(_ name: ItemKindName, _ fields: Fields) -> ItemKind? {
        switch name {
        case .yesNo:
            .yesNo(options: [yesNoOption("yes", points: 1, fields), yesNoOption("no", points: 0, fields)])
        case .choice: .choice(options: options(in: fields))
        case .multipleChoice: .multipleChoice(options: options(in: fields))
        case .scale: scale(fields).map { .scale($0) }
        case .number: .number(NumberBands(bands: fields["bands"].map { bands($0) } ?? []))
        case .text: .text
        }
    }

    private mutating func yesNoOption(_ id: String, points standard: Double, _ fields: Fields) -> AnswerOption {
        let worth = fields[id].flatMap { self.fields($0, of: "the answer \(id)", keys: ["points", "fails"]) }
        return AnswerOption(
            id: id, text: nil, points: worth.flatMap { points(in: $0) } ?? standard, fails: fails(in: worth))
    }

    private mutating func options(in fields: Fields) -> [AnswerOption] {
        guard let node = require("options", in: fields, as: "a list of options") else { return [] }
        let options = list(node, as: "a list of options").compactMap { option($0) }
        if Set(options.map(\.id)).count < options.count {
            note(.duplicate, at: node, "expected options with different ids")
        }
        return options
    }

    private mutating func option(_ node: Node) -> AnswerOption? {
        guard let fields = fields(node, of: "an option", keys: ["id", "text", "points", "fails"]) else { return nil }
        let id = require("id", in: fields, as: "the id of the option").flatMap { identifier($0, of: "the option") }
        let text = requireText("text", in: fields)
        guard let id, let text else { return nil }
        return AnswerOption(id: id, text: text, points: points(in: fields) ?? 0, fails: fails(in: fields))
    }

    private mutating func scale(_ fields: Fields) -> Scale? {
        let lowest = require("from", in: fields, as: "the lowest value")
            .flatMap { integer($0, as: "a whole number") }
        let highest = require("to", in: fields, as: "the highest value")
            .flatMap { integer($0, as: "a whole number") }
        let failsBelow = fields["fails_below"].flatMap { integer($0, as: "a whole number") }
        guard let lowest, let highest else { return nil }
        guard lowest < highest, highest - lowest <= 100 else {
            note(.wrongValue, at: fields.node, "expected from below to, by 100 at most")
            return nil
        }
        if let failsBelow, !(lowest...highest).contains(failsBelow) {
            note(.wrongValue, at: fields.node, "expected fails_below between \(lowest) and \(highest)")
        }
        return Scale(lowest: lowest, highest: highest, points: points(in: fields) ?? 1, failsBelow: failsBelow)
    }

    private mutating func bands(_ node: Node) -> [NumberBands.Band] {
        let bands = list(node, as: "a list of bands").compactMap { band($0) }
        let limits = bands.dropLast().map { $0.upTo ?? .infinity }
        if bands.last?.upTo != nil || limits.contains(.infinity) || zip(limits, limits.dropFirst()).contains(where: >=)
        {
            note(.wrongValue, at: node, "expected bands with rising up_to, and a last one without it")
        }
        return bands
    }

    private mutating func band(_ node: Node) -> NumberBands.Band? {
        guard let fields = fields(node, of: "a band", keys: ["up_to", "points", "fails"]) else { return nil }
        let upTo = fields["up_to"].flatMap { number($0, as: "the highest number of the band") }
        return NumberBands.Band(upTo: upTo, points: points(in: fields) ?? 0, fails: fails(in: fields))
    }

    private mutating func points(in fields: Fields) -> Double? {
        fields["points"].flatMap { number($0, as: "points of 0 or more", atLeast: 0) }
    }

    private mutating func fails(in fields: Fields?) -> Bool {
        fields?["fails"].map { flag($0) } ?? false
    }
}

extension ItemKind {
    /// What a condition may ask for; empty where nothing.
    var possibleAnswers: [String] {
        switch self {
        case .yesNo, .choice, .multipleChoice: options.map(\.id)
        case .scale(let scale): (scale.lowest...scale.highest).map(String.init)
        case .number, .text: []
        }
    }
}
