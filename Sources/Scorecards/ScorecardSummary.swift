import Hashing

/// What `sidetone scorecard check` says of a scorecard without errors.
public struct ScorecardSummary: Hashable, Codable, Sendable, CustomStringConvertible {
    public let id: String
    /// Hexadecimal SHA-256 of the content.
    public let revision: String
    public let languages: [String]
    public let sectionCount: Int
    public let itemCount: Int
    public let automaticItemCount: Int
    /// Ids, in the order of the scorecard.
    public let criticalItems: [String]
    /// Weighted points of the ordinary items.
    public let possiblePoints: Double

    public init(_ scorecard: Scorecard) {
        id = scorecard.id
        revision = scorecard.revision.hex
        languages = scorecard.languages
        sectionCount = scorecard.sections.count
        itemCount = scorecard.items.count
        automaticItemCount = scorecard.items.count(where: \.isAutomatic)
        criticalItems = scorecard.items.filter(\.isCritical).map(\.id)
        possiblePoints = scorecard.items.filter { !$0.isBonus }.reduce(0) { $0 + $1.kind.possiblePoints * $1.weight }
    }

    public var description: String {
        """
        \(id), revision \(revision.prefix(12)), in \(languages.joined(separator: ", "))
          \(sectionCount) sections, \(itemCount) items, \(automaticItemCount) of them automatic
          critical: \(criticalItems.isEmpty ? "none" : criticalItems.joined(separator: ", "))
          \(possiblePoints) points possible
        """
    }

    private enum CodingKeys: String, CodingKey {
        case id, revision, languages
        case sectionCount = "sections"
        case itemCount = "items"
        case automaticItemCount = "automatic_items"
        case criticalItems = "critical_items"
        case possiblePoints = "possible_points"
    }
}
