extension Call {
    /// When a message of a written case was sent; `nil` for a call.
    /// - Parameter ms: where it stands in the transcript.
    public func moment(atMs ms: Int) -> ZonedTime? {
        guard medium != nil else { return nil }
        return ZonedTime(
            epochSeconds: startedAt.epochSeconds + ms / 1000, utcOffsetSeconds: startedAt.utcOffsetSeconds)
    }
}
