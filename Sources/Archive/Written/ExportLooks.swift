/// The files of an export, as they looked at one time.
struct ExportLooks {
    /// By path; `nil` where the archive did not say.
    private let looks: [String: FileLook?]
    private let atMs: Int

    /// - Parameter atMs: now, milliseconds since 1970.
    init(at files: ExportFiles, in archive: any RecordingArchive, atMs: Int) {
        looks = files.paths.reduce(into: [:]) { looks, path in looks[path] = .some(try? archive.look(at: path)) }
        self.atMs = atMs
    }

    /// Whether none of them is still being written, as a second look at each tells. One that cannot be looked at either
    /// time is a fault for whoever reads it.
    func standStill(in archive: any RecordingArchive, nowMs: Int, _ patience: Settling.Patience) -> Bool {
        looks.allSatisfy { path, earlier in
            let now = try? archive.look(at: path)
            guard let earlier, let latest = now else { return earlier == now }
            let settling = Settling.decide(
                earlier: (look: earlier, atMs: atMs), latest: latest, nowMs: nowMs, isComplete: true,
                patience: patience)
            return settling == .settled
        }
    }
}
