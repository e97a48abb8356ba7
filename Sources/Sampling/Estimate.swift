/// A figure of a population, estimated from a random sample, with its uncertainty.
public struct Estimate: Hashable, Sendable {
    public let value: Double
    /// The 95 % interval; `nil` where the sample cannot show its own spread: one value alone, or equal values only.
    public let interval: ClosedRange<Double>?
    /// Values it stands on.
    public let count: Int

    public init(value: Double, interval: ClosedRange<Double>?, count: Int) {
        self.value = value
        self.interval = interval
        self.count = count
    }

    /// The same with an interval that does not leave the scale.
    public func clamped(to scale: ClosedRange<Double>) -> Estimate {
        Estimate(value: value, interval: interval?.clamped(to: scale), count: count)
    }
}
