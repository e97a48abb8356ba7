/// A recording in the archive, with the files that belong to it. It has not been opened.
public struct RecordingFile: Hashable, Sendable {
    /// Relative to the archive, with `/` between names.
    public let path: String
    public let look: FileLook
    /// `call.wav.json` or `call.json`.
    public let metadata: String?
    /// `call.consent.json`.
    public let consent: String?
    /// Paths of transcript files by suffix.
    public let transcripts: [String: String]

    public init(
        path: String, look: FileLook, metadata: String? = nil, consent: String? = nil,
        transcripts: [String: String] = [:]
    ) {
        self.path = path
        self.look = look
        self.metadata = metadata
        self.consent = consent
        self.transcripts = transcripts
    }
}
