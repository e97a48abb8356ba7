/// What a recording is stored as.
public struct RecordingFormat: Hashable, Codable, Sendable {
    public let container: RecordingContainer
    /// `PCM 16`, `µ-law`, `Opus`, …
    public let codec: String
    /// As stored; blocks are delivered at `RecordingReader.sampleRateHz`.
    public let sampleRateHz: Int
    public let channelCount: Int
}
