public import CallModel

/// What one source says about a call; everything may be missing. The fields are those of `Call`.
public struct CallMetadata: Hashable, Codable, Sendable {
    public var callID: CallID?
    public var startedAt: ZonedTime?
    public var agent: String?
    public var team: String?
    public var partner: String?
    public var queue: String?
    public var direction: Call.Direction?
    public var language: String?
    public var agentChannel: Int?
    public var waitMs: Int?
    public var holdMs: Int?
    public var talkMs: Int?
    public var transferredTo: String?
    /// `false` where the source tells of every call whether it was passed on, and this one was not.
    public var passedOn: Bool?
    public var outcome: String?
    public var csat: Double?
    public var customer: String?
    public var caseID: String?
    public var leg: Int?
    public var previousCall: CallID?
    public var agentNote: String?
    /// `nil` for a call.
    public var medium: Call.Medium?
    public var columns: [String: String] = [:]

    public init() {}

    private enum CodingKeys: String, CodingKey {
        case callID = "call_id"
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
}

extension CallMetadata {
    /// The fields that are plain text, by their names in files.
    static let texts: [(name: String, field: any WritableKeyPath<CallMetadata, String?> & Sendable)] = [
        ("agent", \.agent), ("team", \.team), ("partner", \.partner), ("queue", \.queue), ("language", \.language),
        ("transferred_to", \.transferredTo), ("outcome", \.outcome), ("customer", \.customer),
        ("case_id", \.caseID), ("agent_note", \.agentNote),
    ]

    /// The names in files of all fields but `columns`. `medium` is told of written cases alone, not beside a recording.
    static let fieldNames =
        texts.map(\.name) + [
            "call_id", "started_at", "direction", "agent_channel", "wait_ms", "hold_ms", "talk_ms", "csat", "leg",
            "previous_call", "passed_on", "medium",
        ]
}
