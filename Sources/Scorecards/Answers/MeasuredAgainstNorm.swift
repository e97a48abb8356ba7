/// A measure of a call beside the limits that applied to it, all in the unit of the measure.
public struct MeasuredAgainstNorm: Hashable, Codable, Sendable {
    public let measure: String
    /// Of the definition of the measure.
    public let version: Int
    public let value: Double
    public let atLeast: Double?
    public let atMost: Double?

    var isWithinLimits: Bool {
        value >= atLeast ?? -.infinity && value <= atMost ?? .infinity
    }

    private enum CodingKeys: String, CodingKey {
        case measure, version, value
        case atLeast = "at_least"
        case atMost = "at_most"
    }
}
