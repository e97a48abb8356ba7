/// Which WAV file a recording is to be seen as.
public struct WaveView: Hashable, Codable, Sendable {
    /// The one to take alone, from 0; `nil` takes all.
    public var channel: Int?
    /// Length of the recording as it was measured, milliseconds; where `nil`, what the file declares is believed.
    public var durationMs: Int?
    /// What is not to be heard, milliseconds of the recording; ascending and apart.
    public var mutedMs: [Range<Int>]

    public init(channel: Int? = nil, durationMs: Int? = nil, mutedMs: [Range<Int>] = []) {
        self.channel = channel
        self.durationMs = durationMs
        self.mutedMs = mutedMs
    }
}

/// What is known of that WAV file before anything is decoded.
public struct WaveOutline: Hashable, Codable, Sendable {
    /// Of the recording itself.
    public let format: RecordingFormat
    /// Header and samples together.
    public let byteCount: Int

    public init(format: RecordingFormat, byteCount: Int) {
        self.format = format
        self.byteCount = byteCount
    }
}
