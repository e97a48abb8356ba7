/// What an item comes to once its condition is looked at.
enum Standing: Hashable {
    /// The condition is not met.
    case ruledOut
    case counts(Answer)

    /// `nil` where the item is ruled out.
    var answer: Answer? {
        switch self {
        case .ruledOut: nil
        case .counts(let answer): answer
        }
    }
}

extension Condition {
    /// - Parameters:
    ///   - answer: to the item that has this condition.
    ///   - source: of the item that is asked about.
    func standing(of answer: Answer, given source: Standing?) -> Standing {
        guard let source = source?.answer, source != .notApplicable else { return .ruledOut }
        guard source.isAnswered else { return .counts(.notEvaluated) }
        return isMet(by: source) ? .counts(answer) : .ruledOut
    }

    private func isMet(by source: Answer) -> Bool {
        switch source {
        case .option(let id): anyOf.contains(id)
        case .options(let ids): ids.contains(where: anyOf.contains)
        case .number(let number): Int(exactly: number).map { anyOf.contains(String($0)) } ?? false
        case .text, .notApplicable, .notMeasurable, .notEvaluated: false
        }
    }
}
