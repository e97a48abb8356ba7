extension RecordingArchive {
    /// The first that speaks against saying that no recording is there: a recording, or what may be or hide one, such
    /// as a folder that cannot be listed. `nil` where there is nothing but consent, if that.
    public func firstSignOfRecording() -> ArchiveEntry? {
        var walk = ArchiveWalk(self)
        while let entry = walk.next() {
            if case .consent = entry { continue }
            return entry
        }
        return nil
    }
}
