public import CallModel

/// What one call contributes to the themes. Depends on that call alone, so it can be stored and reused.
public struct CallFeedback: Hashable, Codable, Sendable {
    public let callID: CallID
    public let startedAt: ZonedTime
    /// In the order of the call.
    public let remarks: [Remark]
    /// What was said that is no feedback, folded and without fillers: candidates for routine phrases.
    public let asides: [String]
    /// Whether the customer thanked at the end; `nil` where nothing of the customer was heard there.
    public var thanksAtEnd: Bool?

    public init(callID: CallID, startedAt: ZonedTime, remarks: [Remark], asides: [String]) {
        self.callID = callID
        self.startedAt = startedAt
        self.remarks = remarks
        self.asides = asides
    }

    private enum CodingKeys: String, CodingKey {
        case callID = "call_id"
        case startedAt = "started_at"
        case remarks, asides
        case thanksAtEnd = "thanks_at_end"
    }
}
