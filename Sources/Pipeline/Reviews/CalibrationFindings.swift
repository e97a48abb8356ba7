public import Reviews
public import Sampling
public import Scorecards

/// What a calibration shows under one scorecard, with what it stands on.
public struct CalibrationFindings: Sendable {
    public let scorecard: Scorecard
    public let result: CalibrationResult
    /// By reviewer: mean difference to the others, in points, with its 95 % interval.
    public let severities: [String: Estimate]
    /// The same for the teams of the reviewers, in-house and outsourced, each against the other teams on the same calls;
    /// by name. Empty where fewer than two teams took part.
    public let teams: [(team: String, severity: Estimate)]

    /// - Parameter teams: of each reviewer who has one.
    init(scorecard: Scorecard, result: CalibrationResult, teams: [String: String]) {
        self.scorecard = scorecard
        self.result = result
        severities = Dictionary(
            result.severities.compactMap { severity in severity.estimate.map { (severity.reviewer, $0) } },
            uniquingKeysWith: { first, _ in first })
        self.teams = ReviewerSeverity.all(Self.byTeam(result.scores, teams)).compactMap { severity in
            severity.estimate.map { (severity.reviewer, $0) }
        }
    }

    /// The mean score of each team in each call.
    private static func byTeam(
        _ scores: ReviewerSeverity.Scores, _ teams: [String: String]
    ) -> ReviewerSeverity.Scores {
        scores.mapValues { people in
            let known = people.sorted { $0.key < $1.key }.compactMap { name, score in
                teams[name].map { (team: $0, score: score) }
            }
            return Dictionary(grouping: known, by: \.team).mapValues { scores in
                scores.reduce(0) { $0 + $1.score } / Double(scores.count)
            }
        }
    }
}

extension ReviewerSeverity {
    /// The mean difference in points, with a t interval over the calls.
    public var estimate: Estimate? { Estimation.mean(ofProcess: differences) }
}
