public import CallModel
public import Scorecards

/// What a calibration shows: who answered what, how far they agree, who is strict.
public struct CalibrationResult: Hashable, Codable, Sendable {
    /// One item with the answers to it.
    public struct Row: Hashable, Codable, Sendable {
        public let agreement: ItemAgreement
        /// By call, then by person.
        public let ratings: [Rating]
        /// Against the machine, over every person and call.
        public let automation: AutomationAgreement?
    }

    /// Evaluations it stands on.
    public let evaluationCount: Int
    /// In the order of the scorecard.
    public let rows: [Row]
    public let severities: [ReviewerSeverity]

    /// - Parameters:
    ///   - evaluations: submitted ones of one session, by `scorecard`.
    ///   - automatic: the machine's answers by call, which nobody saw while scoring.
    public init(_ evaluations: [Evaluation], on scorecard: Scorecard, automatic: [CallID: [String: Answer]]) {
        let scored = evaluations.filter { !$0.versions.isEmpty }.sorted {
            ($0.subject.call, $0.reviewer) < ($1.subject.call, $1.reviewer)
        }
        evaluationCount = scored.count
        rows = scorecard.items.map { Row($0, scored, automatic) }
        severities = ReviewerSeverity.all(Self.scores(scored))
    }

    private static func scores(_ evaluations: [Evaluation]) -> ReviewerSeverity.Scores {
        var scores: ReviewerSeverity.Scores = [:]
        for evaluation in evaluations {
            scores[evaluation.subject.call, default: [:]][evaluation.reviewer] = evaluation.firstScore?.value
        }
        return scores
    }

    private enum CodingKeys: String, CodingKey {
        case evaluationCount = "evaluations"
        case rows, severities
    }
}

extension CalibrationResult.Row {
    fileprivate init(_ item: Item, _ evaluations: [Evaluation], _ automatic: [CallID: [String: Answer]]) {
        ratings = evaluations.compactMap { evaluation in
            evaluation.versions.first?.answers[item.id].map {
                Rating(call: evaluation.subject.call, reviewer: evaluation.reviewer, answer: $0.answer)
            }
        }
        agreement = ItemAgreement(item, ratings)
        automation =
            item.isAutomatic
            ? AutomationAgreement(
                item: item.id,
                ratings.compactMap { rating in
                    automatic[rating.call]?[item.id].map { (person: rating.answer, machine: $0) }
                }) : nil
    }
}
