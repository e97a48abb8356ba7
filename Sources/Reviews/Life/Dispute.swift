public import CallModel
public import Scorecards

/// An item that the agent does not accept.
public struct DisputedItem: Hashable, Codable, Sendable {
    public let item: String
    /// In the agent's words; not empty.
    public let reason: String

    public init(item: String, reason: String) {
        self.item = item
        self.reason = reason
    }
}

/// What somebody other than the reviewer decides about a disputed item.
public struct ItemRuling: Hashable, Codable, Sendable {
    public let item: String
    /// The answer from now on; `nil` where the reviewer's stands.
    public let answer: Answer?
    /// Not empty: the agent reads it.
    public let reason: String

    public init(item: String, answer: Answer?, reason: String) {
        self.item = item
        self.answer = answer
        self.reason = reason
    }

    /// The agent was right.
    public var isUpheld: Bool { answer != nil }
}

/// What an agent disputes of an evaluation, and what became of it.
public struct Dispute: Hashable, Codable, Sendable {
    public let items: [DisputedItem]
    public let by: String
    public let at: ZonedTime
    /// One per item once decided; empty before.
    public internal(set) var rulings: [ItemRuling] = []
    public internal(set) var decidedBy: String?
    public internal(set) var decidedAt: ZonedTime?

    private enum CodingKeys: String, CodingKey {
        case items, by, at, rulings
        case decidedBy = "decided_by"
        case decidedAt = "decided_at"
    }

    /// What the rulings come to.
    var verdict: EvaluationState {
        switch rulings.count(where: \.isUpheld) {
        case 0: .rejected
        case rulings.count: .upheld
        default: .partlyUpheld
        }
    }
}
