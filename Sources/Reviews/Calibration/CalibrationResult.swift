public import CallModel
public import Scorecards

/// What a calibration shows: who answered what, how far they agree, who is strict.
public struct CalibrationResult: Hashable, Codable, Sendable {
    /// One item with the answers to it.
    public struct Row: Hashable, Codable, Sendable {
        public let agreement: ItemAgreement
        /// By call, then by person.
        public let ratings: [Rating]
        /// Against the machine, over every call and every person who had not seen its answers.
        public let automation: AutomationAgreement?
    }

    /// Evaluations it stands on.
    public let evaluationCount: Int
    /// In the order of the scorecard.
    public let rows: [Row]
    public let severities: [ReviewerSeverity]
    /// By call and person, 0...1.
    public let scores: ReviewerSeverity.Scores

    /// - Parameters:
    ///   - evaluations: submitted ones of one session, by `scorecard`.
    ///   - automatic: the machine's answers by call, which nobody saw while scoring.
    ///   - informed: evaluations whose reviewers had seen them before, by id: they are not compared with the machine.
    public init(
        _ evaluations: [Evaluation], on scorecard: Scorecard, automatic: [CallID: [String: Answer]],
        informed: Set<String> = []
    ) {
        let scored = evaluations.filter { !$0.versions.isEmpty }.sorted {
            ($0.subject.call, $0.reviewer) < ($1.subject.call, $1.reviewer)
        }
        evaluationCount = scored.count
        let blind = scored.filter { !informed.contains($0.id) }
        rows = scorecard.items.map { Row($0, scored, blind: blind, automatic) }
        scores = Self.scores(scored)
        severities = ReviewerSeverity.all(scores)
    }

    /// How strict each person scored, whatever the scorecards: of submitted evaluations of one session.
    public static func severities(_ evaluations: [Evaluation]) -> [ReviewerSeverity] {
        ReviewerSeverity.all(scores(evaluations.filter { !$0.versions.isEmpty }))
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
        case rows, severities, scores
    }
}

extension CalibrationResult.Row {
    fileprivate init(
        _ item: Item, _ evaluations: [Evaluation], blind: [Evaluation], _ automatic: [CallID: [String: Answer]]
    ) {
        ratings = Self.ratings(of: item, evaluations)
        agreement = ItemAgreement(item, ratings)
        automation =
            item.isAutomatic
            ? AutomationAgreement(
                item: item.id,
                Self.ratings(of: item, blind).compactMap { rating in
                    automatic[rating.call]?[item.id].map { (person: rating.answer, machine: $0) }
                }) : nil
    }

    private static func ratings(of item: Item, _ evaluations: [Evaluation]) -> [Rating] {
        evaluations.compactMap { evaluation in
            evaluation.versions.first?.answers[item.id].map {
                Rating(call: evaluation.subject.call, reviewer: evaluation.reviewer, answer: $0.answer)
            }
        }
    }
}
