extension ManifestMapping {
    /// Whether a file of it stands in the archive, whatever is in it.
    public func stands(in archive: any RecordingArchive) -> Bool {
        FileSearch(files, in: archive).paths.contains { (try? archive.look(at: $0)) != nil }
    }
}
