import Reports
import Scorecards

extension CallScore {
    /// - Parameter scorecard: its id.
    init(_ score: Score, of scorecard: String) {
        let items = score.sections.flatMap(\.items)
        let earned = items.compactMap { item -> (String, Double)? in
            guard let points = item.points, let possible = item.possiblePoints, possible > 0 else { return nil }
            return ("\(scorecard)/\(item.item)", 100 * points / possible)
        }
        let open = items.compactMap { item in Reading(item.status).map { ("\(scorecard)/\(item.item)", $0) } }
        self.init(
            percent: score.percent, passed: score.outcome.passed,
            items: Dictionary(earned, uniquingKeysWith: { first, _ in first }),
            unanswered: Dictionary(open, uniquingKeysWith: { first, _ in first }))
    }
}

extension Reading {
    /// The non-answer that a status is; `nil` for an answer.
    fileprivate init?(_ status: ItemScore.Status) {
        switch status {
        case .answered: return nil
        case .notApplicable, .ruledOut: self = .notApplicable
        case .notMeasurable: self = .notMeasurable
        case .notEvaluated: self = .notEvaluated
        }
    }
}

extension Score.Outcome {
    /// 1 or 0; `nil` while it is undecided.
    fileprivate var passed: Double? {
        switch self {
        case .passed: 1
        case .failed: 0
        case .undecided: nil
        }
    }
}
