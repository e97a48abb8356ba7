public import CallModel
import Consent

/// The JSON file beside a recording: an object with the fields of a call. Any other scalar is an extra column.
public struct MetadataSidecar: CallMetadataSource {
    private let archive: any RecordingArchive
    private let recording: RecordingFile

    public init(of recording: RecordingFile, in archive: any RecordingArchive) {
        self.recording = recording
        self.archive = archive
    }

    public func forEach(_ body: (Result<MetadataEntry, InputError>) async throws -> Void) async throws {
        guard let file = recording.metadata else { return }
        try await body(
            Result { () throws(InputError) in
                MetadataEntry(recording: recording.path, metadata: try read(file), file: file)
            })
    }

    /// - Returns: `nil` where the recording has no sidecar.
    /// - Throws: `metadata.malformed` with the field, or why the file cannot be read.
    public func metadata() throws(InputError) -> CallMetadata? {
        guard let file = recording.metadata else { return nil }
        return try read(file)
    }

    private func read(_ file: String) throws(InputError) -> CallMetadata {
        let bytes = try archive.content(of: file)
        do throws(JSONFault) {
            return try CallMetadata(JSONObject(JSONValue(parsing: bytes)))
        } catch {
            throw error.error(code: "metadata.malformed", file: file)
        }
    }
}
