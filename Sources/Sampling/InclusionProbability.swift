/// The odds with which a call came into the sample: n drawn of N eligible.
///
/// Kept as the two counts, so that no rounding enters a weight. Only a random draw has them: a targeted pull cannot make
/// an `Observation`, and there is no mean without odds.
public struct InclusionProbability: Hashable, Sendable {
    /// n, from 1.
    public let drawnCount: Int
    /// N, from n.
    public let populationCount: Int

    /// `nil` unless `1 <= drawnCount <= populationCount`.
    public init?(drawnCount: Int, populationCount: Int) {
        guard 1 <= drawnCount, drawnCount <= populationCount else { return nil }
        self.drawnCount = drawnCount
        self.populationCount = populationCount
    }

    /// n/N, above 0 and up to 1.
    public var value: Double { Double(drawnCount) / Double(populationCount) }

    /// N/n: how many eligible calls a drawn one stands for.
    public var weight: Double { Double(populationCount) / Double(drawnCount) }
}

extension InclusionProbability: Codable {
    private enum CodingKeys: String, CodingKey {
        case drawnCount = "drawn"
        case populationCount = "eligible"
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        let drawn = try fields.decode(Int.self, forKey: .drawnCount)
        let population = try fields.decode(Int.self, forKey: .populationCount)
        guard let odds = InclusionProbability(drawnCount: drawn, populationCount: population) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "expected 1 <= drawn <= eligible"))
        }
        self = odds
    }
}
