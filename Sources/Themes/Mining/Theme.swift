public import CallModel
public import Languages

/// What several calls say about the product.
public struct Theme: Hashable, Codable, Sendable, Identifiable {
    /// Given once and kept for ever.
    public let id: String
    /// Of most of its remarks.
    public let kind: FeedbackKind
    /// In the customers' words, one per language in which somebody said it.
    public let titles: [SpokenLanguage: ThemeTitle]
    /// Ids of its remarks, ascending.
    public let members: [String]
    /// Distinct calls, ascending.
    public let calls: [CallID]
    /// Distinct callers; a call whose customer is unknown counts as one.
    public let callers: Int
    /// Local day of the first call, `2026-11-16`.
    public let firstSeen: String
    public let lastSeen: String
    /// Distinct calls per ISO week, `2026-W47`; weeks without any are absent.
    public let callsByWeek: [String: Int]
    /// The day on which it was told apart from chance; `nil` for a theme that is not new or rising.
    public let emergingSince: String?
    /// 0...1: mean confidence of its remarks.
    public let confidence: Double
    /// The remarks that speak for it best, the most central first, one per caller.
    public let evidence: [ThemeQuote]

    /// The title in the language in which it is said most.
    public let title: String
    /// What people decided about it; `nil` where nobody did.
    public var profile: ThemeProfile?

    private enum CodingKeys: String, CodingKey {
        case id, kind, title, titles, members, calls, callers
        case firstSeen = "first_seen"
        case lastSeen = "last_seen"
        case callsByWeek = "calls_by_week"
        case emergingSince = "emerging_since"
        case confidence, evidence, profile
    }
}
