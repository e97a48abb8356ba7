/// How far a night or an analysis has come; given to whoever shows it.
public struct Progress: Hashable, Sendable {
    public enum Phase: String, Sendable {
        case intake, admission, calls, draw, themes, digest
    }

    public var phase: Phase
    public var filesDone: Int
    /// `nil` while the archive is still being walked.
    public var filesTotal: Int?
    /// Audio analysed so far, milliseconds.
    public var audioMs: Int

    public init(phase: Phase, filesDone: Int = 0, filesTotal: Int? = nil, audioMs: Int = 0) {
        self.phase = phase
        self.filesDone = filesDone
        self.filesTotal = filesTotal
        self.audioMs = audioMs
    }
}

/// Receives progress from any thread, several times a second at most where it prints.
public protocol ProgressReporter: Sendable {
    func report(_ progress: Progress)
}
