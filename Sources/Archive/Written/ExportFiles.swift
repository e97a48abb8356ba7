/// Where in an archive the tables of a help desk lie.
struct ExportFiles {
    /// Paths, by the tables of the preset, in the order of a walk.
    let cases: [[String]]
    let messages: [[String]]

    init(of preset: WrittenPreset, in archive: any RecordingArchive) {
        cases = preset.cases.map { FileSearch($0.files, in: archive).paths }
        messages = preset.messages.map { FileSearch($0.files, in: archive).paths }
    }

    /// Each once.
    var paths: Set<String> { Set((cases + messages).joined()) }
}
