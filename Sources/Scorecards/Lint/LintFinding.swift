/// Something in a scorecard that can be read, and yet is hardly meant.
public struct LintFinding: Hashable, Codable, Sendable, CustomStringConvertible {
    public enum Code: String, Codable, CaseIterable, Sendable {
        /// Every answer earns the same, so that the item pulls every score to one place; or none earns anything, and the
        /// item has a weight.
        case weightCancels = "weight_cancels"
        /// An answer fails the call, and nobody is told how to decide.
        case criticalWithoutGuidance = "critical_without_guidance"
        /// A phrase list that cannot be heard in a language in which calls are held.
        case phrasesMissing = "phrases_missing"
        /// An automatic item that could not be measured in too many calls.
        case rarelyMeasurable = "rarely_measurable"
    }

    public let code: Code
    /// The id of the item.
    public let item: String
    /// A sentence for people.
    public let message: String

    public var description: String { "item \(item): \(message)" }
}

/// How an automatic item fared in the calls it was meant for.
public struct MeasurableShare: Hashable, Sendable {
    public let calls: Int
    public let notMeasurable: Int

    public init(calls: Int, notMeasurable: Int) {
        self.calls = calls
        self.notMeasurable = notMeasurable
    }

    /// 0...1; `nil` where there were no calls.
    public var notMeasurableShare: Double? { calls > 0 ? Double(notMeasurable) / Double(calls) : nil }
}
