/// One question about a call.
public struct Item: Encodable, Sendable {
    /// Stays the same across revisions, so that trends survive a change of wording.
    public let id: String
    public let text: LocalizedText
    /// How to decide, for the people who answer; `nil` where the text says it all.
    public let guidance: LocalizedText?
    public let kind: ItemKind
    /// Multiplies the points; above 0.
    public let weight: Double
    /// Points count as earned but not as possible.
    public let isBonus: Bool
    public let mayBeNotApplicable: Bool
    /// Where it is not met, the item does not apply.
    public let condition: Condition?
    /// `nil` where only a person can answer.
    let automation: Automation?

    public var isAutomatic: Bool { automation != nil }

    /// Some answer fails the evaluation, whatever the score.
    public var isCritical: Bool { kind.canFail }

    private enum CodingKeys: String, CodingKey {
        case id, text, guidance, kind, weight
        case isBonus = "bonus"
        case mayBeNotApplicable = "may_be_not_applicable"
        case condition, automation
    }
}
