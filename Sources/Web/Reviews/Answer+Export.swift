import Scorecards

/// An answer in two cells of a file.
extension Answer {
    /// By ids, not in words; `nil` for a non-answer.
    var exported: String? {
        switch self {
        case .option(let id): id
        case .options(let ids): ids.joined(separator: " ")
        case .number(let number): "\(number)"
        case .text(let text): text
        case .notApplicable, .notMeasurable, .notEvaluated: nil
        }
    }

    var nonAnswer: String? {
        switch self {
        case .option, .options, .number, .text: nil
        case .notApplicable: "not_applicable"
        case .notMeasurable: "not_measurable"
        case .notEvaluated: "not_evaluated"
        }
    }
}
