/// What is known of a call besides its sound.
///
/// `nil` means that nobody said; an absent field is never filled with a guess.
public struct Call: Hashable, Codable, Sendable {
    public enum Direction: String, Codable, CaseIterable, Sendable { case inbound, outbound, `internal` }

    /// How customer and company wrote to each other.
    public enum Medium: String, Codable, CaseIterable, Sendable {
        case chat, email
        /// Short messages and messengers.
        case message
        /// A form, a portal, a case that was opened without a message.
        case ticket
    }

    public let id: CallID
    public let startedAt: ZonedTime
    public var agent: String?
    public var team: String?
    /// The outsourced centre that took the call; `nil` for the company's own.
    public var partner: String?
    public var queue: String?
    public var direction: Direction?
    /// BCP 47, lower case: `uk`, `ru`, `pl`, `en`.
    public var language: String?
    /// The channel (from 0) on which the agent was recorded; `nil` in a mono recording or where nobody said.
    public var agentChannel: Int?
    public var waitMs: Int?
    public var holdMs: Int?
    /// Time connected with the agent, as the telephone system counted it.
    public var talkMs: Int?
    /// The agent, queue or number the call was passed to.
    public var transferredTo: String?
    /// Whether it was passed on, where a source tells it of every call; `nil` where none does. See ``isPassedOn``.
    public var passedOn: Bool?
    /// As the telephone system or the agent closed it: `solved`, `abandoned`, `escalated`, …
    public var outcome: String?
    /// The customer's own rating, as given.
    public var csat: Double?
    /// The same customer on another call has the same reference.
    public var customer: String?
    /// What the customer sees as one call: legs that a transfer made share it.
    public var caseID: String?
    /// The place of this leg in its case, from 1; `nil` where the case has no other.
    public var leg: Int?
    /// The leg from which the call was passed to this one.
    public var previousCall: CallID?
    /// What the agent wrote down after the call.
    public var agentNote: String?
    /// `nil` for a call; else a written case, of which there is never a sound.
    public var medium: Medium?
    /// Any other column the archive carries: product, version, campaign, …
    public var columns: [String: String]

    public init(id: CallID, startedAt: ZonedTime, columns: [String: String] = [:]) {
        self.id = id
        self.startedAt = startedAt
        self.columns = columns
    }

    private enum CodingKeys: String, CodingKey {
        case id = "call_id"
        case startedAt = "started_at"
        case agent, team, partner, queue, direction, language
        case agentChannel = "agent_channel"
        case waitMs = "wait_ms"
        case holdMs = "hold_ms"
        case talkMs = "talk_ms"
        case transferredTo = "transferred_to"
        case passedOn = "passed_on"
        case outcome, csat, customer
        case caseID = "case_id"
        case leg
        case previousCall = "previous_call"
        case agentNote = "agent_note"
        case medium, columns
    }

    /// Whether the call was passed on to somebody: it says to whom, or its outcome is `transferred`, or a source tells;
    /// `nil` where nobody can say.
    public var isPassedOn: Bool? {
        transferredTo != nil || outcome?.lowercased() == "transferred" ? true : passedOn
    }

    /// The value of a metadata column by its name in configuration, manifest and reports.
    ///
    /// Besides the fields of a call: `day`, `week`, `month`, `hour`, `weekday` of its start, and every extra column.
    public func column(_ name: String) -> String? {
        switch name {
        case "agent": agent
        case "team": team
        case "partner": partner
        case "queue": queue
        case "direction": direction?.rawValue
        case "language": language
        case "outcome": outcome
        case "transferred_to": transferredTo
        case "customer": customer
        case "case_id": caseID
        case "medium": medium?.rawValue
        case "day": startedAt.day
        case "week": startedAt.isoWeek
        case "month": startedAt.month
        case "hour": String(startedAt.hour)
        case "weekday": String(startedAt.isoWeekday)
        default: columns[name]
        }
    }
}
