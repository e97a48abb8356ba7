/// A figure estimated from calls, as `Sampling` made it and the pipeline handed it on.
public struct ReportedEstimate: Hashable, Sendable {
    public let value: Double
    /// The 95 % interval; `nil` where the sample is too small to show its spread.
    public let interval: ClosedRange<Double>?
    /// Calls it stands on.
    public let count: Int

    public init(value: Double, interval: ClosedRange<Double>?, count: Int) {
        self.value = value
        self.interval = interval
        self.count = count
    }
}
