/// A recording in the archive, with the files that belong to it. It has not been opened.
public struct RecordingFile: Hashable, Sendable {
    /// Relative to the archive, with `/` between names.
    public let path: String
    public let look: FileLook
    /// `call.wav.json` or `call.json`.
    public let metadata: String?
    /// `call.consent.json`.
    public let consent: String?

    public init(
        path: String, look: FileLook, metadata: String? = nil, consent: String? = nil
    ) {
        self.path = path
        self.look = look
        self.metadata = metadata
        self.consent = consent
    }

    /// Where its consent lies, or would lie.
    public var consentPath: String {
        let stem = path.utf8.lastIndex(of: UInt8(ascii: ".")).map { path[..<$0] } ?? path[...]
        return consent ?? "\(stem)\(RecordingFile.consentSuffix)"
    }

    /// Of a consent file, behind the name of its recording without the ending.
    public static let consentSuffix = ".consent.json"
}

extension RecordingFile {
    /// A recording with what lies beside it.
    /// - Parameters:
    ///   - name: of the recording within its folder.
    ///   - names: all names of the folder.
    init(path: String, look: FileLook, name: [UInt8], folder: String, among names: Set<[UInt8]>) {
        let base = name.lastIndex(of: UInt8(ascii: ".")).map { Array(name[..<$0]) } ?? name
        let existing = { (stem: [UInt8], suffix: String) -> String? in
            let name = stem + Array(suffix.utf8)
            guard names.contains(name), let text = String(validating: name, as: UTF8.self) else { return nil }
            return folder.isEmpty ? text : folder + "/" + text
        }
        self.init(
            path: path, look: look, metadata: existing(name, ".json") ?? existing(base, ".json"),
            consent: existing(base, RecordingFile.consentSuffix))
    }
}
