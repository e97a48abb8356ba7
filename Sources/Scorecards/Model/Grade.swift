/// A band of scores with a name.
public struct Grade: Hashable, Encodable, Sendable {
    public let id: String
    public let name: LocalizedText
    /// The lowest score of the band, 0...100.
    public let fromPercent: Double

    private enum CodingKeys: String, CodingKey {
        case id, name
        case fromPercent = "from_percent"
    }
}
