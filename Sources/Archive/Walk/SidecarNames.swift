/// Which files of a folder belong to a recording.
struct SidecarNames {
    let transcriptSuffixes: [String]

    /// - Parameters:
    ///   - name: of the recording within its folder.
    ///   - names: all names of the folder.
    func recording(
        _ path: String, _ look: FileLook, name: [UInt8], folder: String, among names: Set<[UInt8]>
    ) -> RecordingFile {
        let base = name.lastIndex(of: UInt8(ascii: ".")).map { Array(name[..<$0]) } ?? name
        let existing = { (stem: [UInt8], suffix: String) -> String? in
            let name = stem + Array(suffix.utf8)
            guard names.contains(name), let text = String(validating: name, as: UTF8.self) else { return nil }
            return folder.isEmpty ? text : folder + "/" + text
        }
        return RecordingFile(
            path: path, look: look, metadata: existing(name, ".json") ?? existing(base, ".json"),
            consent: existing(base, ".consent.json"),
            transcripts: transcriptSuffixes.reduce(into: [:]) { $0[$1] = existing(base, $1) })
    }
}
