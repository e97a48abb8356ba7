import CallModel

extension TimeRange {
    /// From seconds as recognisers write them, rounded to milliseconds. Words of no length, which recognisers do
    /// write, become 1 ms long.
    ///
    /// `nil` unless `0 <= start <= end` and both are finite and below a year.
    init?(startSeconds: Double, endSeconds: Double) {
        let limit = 366.0 * 86_400
        guard startSeconds >= 0, startSeconds <= endSeconds, endSeconds < limit else { return nil }
        self.init(atLeastOneMsFrom: Int((startSeconds * 1000).rounded()), to: Int((endSeconds * 1000).rounded()))
    }

    /// `nil` where the end is before the start.
    init?(atLeastOneMsFrom startMs: Int, to endMs: Int) {
        guard startMs <= endMs else { return nil }
        self.init(startMs: startMs, endMs: max(endMs, startMs + 1))
    }
}
