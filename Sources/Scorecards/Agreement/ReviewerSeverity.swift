public import CallModel

/// How strict a person scores beside others who scored the same calls.
public struct ReviewerSeverity: Hashable, Codable, Sendable {
    public let reviewer: String
    /// By call: own score less the mean of the others, in points of 100. Below 0 is stricter than the others.
    public let differences: [Double]

    /// 0...1 per call and person.
    public typealias Scores = [CallID: [String: Double]]

    /// One per person who shared a call with somebody, by name.
    public static func all(_ scores: Scores) -> [ReviewerSeverity] {
        Set(scores.values.flatMap(\.keys)).sorted().compactMap { reviewer in
            let differences = scores.sorted { $0.key < $1.key }.compactMap { difference(of: reviewer, in: $0.value) }
            return differences.isEmpty ? nil : ReviewerSeverity(reviewer: reviewer, differences: differences)
        }
    }

    /// In points; the mean of the differences.
    public var points: Double { differences.reduce(0, +) / Double(differences.count) }

    private static func difference(of reviewer: String, in scores: [String: Double]) -> Double? {
        let others = scores.filter { $0.key != reviewer }.sorted { $0.key < $1.key }.map(\.value)
        guard let own = scores[reviewer], !others.isEmpty else { return nil }
        return 100 * (own - others.reduce(0, +) / Double(others.count))
    }
}
