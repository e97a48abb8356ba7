/// What can be answered to an item, and what each answer is worth.
public enum ItemKind: Hashable, Encodable, Sendable {
    /// Options `yes` and `no`.
    case yesNo(options: [AnswerOption])
    case choice(options: [AnswerOption])
    /// Any number of the options, also none; their points add up.
    case multipleChoice(options: [AnswerOption])
    case scale(Scale)
    case number(NumberBands)
    /// A remark; never scored.
    case text

    /// The options to choose from; empty for the other kinds.
    public var options: [AnswerOption] {
        switch self {
        case .yesNo(let options), .choice(let options), .multipleChoice(let options): options
        case .scale, .number, .text: []
        }
    }

    /// The most points an answer can earn; 0 where the kind is not scored.
    public var possiblePoints: Double {
        switch self {
        case .yesNo(let options), .choice(let options): options.map(\.points).max() ?? 0
        case .multipleChoice(let options): options.reduce(0) { $0 + $1.points }
        case .scale(let scale): scale.points
        case .number(let bands): bands.bands.map(\.points).max() ?? 0
        case .text: 0
        }
    }

    var canFail: Bool {
        switch self {
        case .yesNo, .choice, .multipleChoice: options.contains(where: \.fails)
        case .scale(let scale): scale.failsBelow != nil
        case .number(let bands): bands.bands.contains(where: \.fails)
        case .text: false
        }
    }
}
