/// What an engine was asked in a run.
public struct SpeechTally: Hashable, Sendable {
    /// Requests, those that failed included.
    public var requests = 0
    /// Length of the clips that an answer came back for, also one that was refused, milliseconds. This is what a provider charges for.
    public var recognisedMs = 0
    /// Clips without words in the end.
    public var failedClips = 0

    public init() {}

    public var recognisedHours: Double { Double(recognisedMs) / 3_600_000 }
}
