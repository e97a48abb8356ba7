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
    /// To be worked on in this night. A fate that stands from the night before stays until there is a new one.
    var queued: RecordingEntry {
        var entry = fate == .processed ? self : with(.waiting, WaitingReason.queued)
        entry.isQueued = true
        return entry
    }

    /// With a fate, and done with for this night.
    func with(_ fate: Fate, _ reason: String?, _ detail: String? = nil) -> RecordingEntry {
        var entry = self
        (entry.fate, entry.reason, entry.detail, entry.duplicateOf) = (fate, reason, detail, nil)
        entry.isQueued = false
        return entry
    }

    func growing(_ detail: String) -> RecordingEntry { with(.waiting, WaitingReason.growing, detail) }

    func quarantined(by error: AudioFileError) -> RecordingEntry {
        with(.quarantined, error.code.rawValue, "The file \(error.reason).")
    }

    func quarantined(by error: InputError) -> RecordingEntry { with(.quarantined, error.code, error.description) }

    func duplicate(of path: String) -> RecordingEntry {
        var entry = with(.duplicate, "same_bytes")
        entry.duplicateOf = path
        return entry
    }

    /// - Parameter place: where the other bytes are; `nil` where they were under this path before.
    func conflict(with place: String?) -> RecordingEntry {
        with(
            .quarantined, "conflict",
            "Call \(callID.map(\.text) ?? "") is already recorded "
                + (place.map { "in \($0) with other bytes." } ?? "with other bytes than this file has now."))
    }
}
