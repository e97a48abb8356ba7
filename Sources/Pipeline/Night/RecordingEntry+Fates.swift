import AudioFiles
import CallModel
import Store

/// Why a file waits; other fates carry the code of what decided them.
enum WaitingReason {
    static let noMetadata = "no_metadata"
    static let growing = "still_growing"
    static let queued = "queued"
}

extension RecordingEntry {
    var isQueued: Bool { fate == .waiting && reason == WaitingReason.queued }

    /// Ready to be worked on in this night.
    var queued: RecordingEntry { with(.waiting, WaitingReason.queued) }

    func with(_ fate: Fate, _ reason: String?, _ detail: String? = nil) -> RecordingEntry {
        var entry = self
        (entry.fate, entry.reason, entry.detail, entry.duplicateOf) = (fate, reason, detail, nil)
        return entry
    }

    func growing(_ detail: String) -> RecordingEntry { with(.waiting, WaitingReason.growing, detail) }

    func quarantined(by error: AudioFileError) -> RecordingEntry {
        with(.quarantined, error.code.rawValue, "The file \(error.reason).")
    }

    func duplicate(of path: String) -> RecordingEntry {
        var entry = with(.duplicate, "same_bytes")
        entry.duplicateOf = path
        return entry
    }

    func conflict(with other: RecordingEntry) -> RecordingEntry {
        with(
            .quarantined, "conflict",
            "Call \(callID.map(\.text) ?? "") is already recorded in \(other.path) with other bytes.")
    }
}
