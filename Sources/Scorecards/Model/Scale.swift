/// Whole numbers from worst to best. Points grow evenly: `points · (value − lowest) / (highest − lowest)`.
public struct Scale: Hashable, Encodable, Sendable {
    public let lowest: Int
    /// Above `lowest`.
    public let highest: Int
    /// What the highest value earns.
    public let points: Double
    /// A value below it fails the evaluation; `nil` where none does.
    public let failsBelow: Int?

    func points(for value: Int) -> Double {
        points * Double(value - lowest) / Double(highest - lowest)
    }

    private enum CodingKeys: String, CodingKey {
        case lowest, highest, points
        case failsBelow = "fails_below"
    }
}
