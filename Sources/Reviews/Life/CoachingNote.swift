public import CallModel

/// What a lead agrees with an agent after an evaluation.
public struct CoachingNote: Hashable, Codable, Sendable, Identifiable {
    public let id: String
    public let evaluation: String
    public let by: String
    public let at: ZonedTime
    public let text: String
    /// Local day, `2026-11-30`; `nil` where nothing is to follow.
    public let followUpDay: String?
    /// When whoever wrote it noted that it was followed up; `nil` until then.
    public var doneAt: ZonedTime?

    public init(id: String, evaluation: String, by: String, at: ZonedTime, text: String, followUpDay: String?) {
        self.id = id
        self.evaluation = evaluation
        self.by = by
        self.at = at
        self.text = text
        self.followUpDay = followUpDay
    }

    private enum CodingKeys: String, CodingKey {
        case id, evaluation, by, at, text
        case followUpDay = "follow_up_day"
        case doneAt = "done_at"
    }
}
