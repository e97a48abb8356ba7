/// What a source says about one call.
public struct MetadataEntry: Hashable, Sendable {
    /// The recording, relative to the archive; `nil` for a call that has none, such as an abandoned one.
    public let recording: String?
    public let metadata: CallMetadata
    /// Where it is said: `calls.csv`, `row 4`.
    public let file: String
    public let place: String?

    public init(recording: String?, metadata: CallMetadata, file: String, place: String? = nil) {
        self.recording = recording
        self.metadata = metadata
        self.file = file
        self.place = place
    }
}
