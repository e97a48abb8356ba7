/// A figure estimated from answered calls, as `Sampling` made it and the pipeline handed it on.
public struct ReportedEstimate: Hashable, Sendable {
    public let value: Double
    /// The 95 % interval; `nil` where the sample is too small to show its spread.
    public let interval: ClosedRange<Double>?
    /// Reviewed calls it stands on.
    public let count: Int

    public init(value: Double, interval: ClosedRange<Double>?, count: Int) {
        self.value = value
        self.interval = interval
        self.count = count
    }
}

/// What the reviews say of a group of calls.
public struct GroupEstimates: Hashable, Sendable {
    /// Mean score, 0…100; `nil` where no call of the group was answered.
    public let score: ReportedEstimate?
    /// Share of calls that passed, 0…1; `nil` where no call of the group was answered.
    public let passShare: ReportedEstimate?

    public init(score: ReportedEstimate?, passShare: ReportedEstimate?) {
        self.score = score
        self.passShare = passShare
    }
}
