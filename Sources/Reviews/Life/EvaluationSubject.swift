public import CallModel
import Hashing
public import Scorecards

/// What is evaluated: one agent's part in one call, by one revision of a scorecard.
public struct EvaluationSubject: Hashable, Codable, Sendable {
    public let call: CallID
    /// As the metadata name them; `nil` where nobody said.
    public let agent: String?
    public let team: String?
    public let scorecard: String
    /// Hexadecimal SHA-256 of the scorecard.
    public let revision: String

    public init(_ call: Call, on scorecard: Scorecard) {
        self.call = call.id
        agent = call.agent
        team = call.team
        self.scorecard = scorecard.id
        revision = scorecard.revision.hex
    }

    private enum CodingKeys: String, CodingKey {
        case call = "call_id"
        case agent, team, scorecard, revision
    }
}
