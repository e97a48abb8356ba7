import Archive
import AudioFiles
import CallModel
import Consent
import Hashing
import Store

/// Decides which recordings may be opened and are whole, and learns their bytes by hash.
///
/// An entry leaves as *refused*, as *waiting* for its end to be written, or as *waiting* in the queue of calls to work
/// on. A refused recording is never opened; the hash of one that was opened before, when it might be, stays known.
struct AdmissionStep: Sendable {
    let store: Store
    let gate: Gatekeeper
    let archive: any RecordingArchive
    let decoder: any RecordingDecoder
    let patience: Settling.Patience
    /// When the archive was walked, milliseconds since 1970.
    let walkedAtMs: Int
    let nowMs: @Sendable () -> Int

    /// What remains to be said of an entry once consent and bytes are known.
    func admit(_ entry: RecordingEntry) async throws -> RecordingEntry {
        guard let call = entry.callID else { return entry }
        let known = entry.audioSHA256.flatMap { SHA256Digest(hex: $0) }
        if case .denied(let denial) = await gate.consent(to: call, audio: known).decideOpening() {
            return entry.with(.refused, denial.code, denial.sentence)
        }
        if let known { return try await admitAgain(entry, known) }
        let admitted = try hashedWhenWhole(entry)
        guard let hash = admitted.audioSHA256.flatMap({ SHA256Digest(hex: $0) }) else { return admitted }
        // Bytes of an erased call are not used, under whatever id they come.
        if let reason = try await store.erasureReason(audioSHA256: hash.hex) { return entry.erased(reason) }
        if case .denied(let denial) = await gate.consent(to: call, audio: hash).decideOpening() {
            return entry.with(.refused, denial.code, denial.sentence)
        }
        return admitted
    }

    /// Bytes that are known, unless somebody took them back since, under whatever id. That the time of another call was
    /// over takes nothing from this one, which has a time of its own.
    private func admitAgain(_ entry: RecordingEntry, _ audio: SHA256Digest) async throws -> RecordingEntry {
        let reason = try await store.erasureReason(audioSHA256: audio.hex)
        guard let reason, reason != ConsentDenial.retentionEnded.code else { return entry.queued }
        return entry.erased(reason)
    }

    /// The file stands still since the walk, is whole as far as its container says, and is hashed; or it waits.
    private func hashedWhenWhole(_ entry: RecordingEntry) throws -> RecordingEntry {
        do {
            var file = try archive.file(at: entry.path)
            let completeness = try decoder.completeness(of: file.descriptorNumber, path: entry.path)
            let settling = Settling.decide(
                earlier: (entry.look, walkedAtMs), latest: file.look, nowMs: nowMs(),
                isComplete: completeness == .complete, patience: patience)
            if case .growing(let reason) = settling { return entry.growing(reason.sentence) }
            var admitted = entry.queued
            admitted.audioSHA256 = try file.sha256().hex
            return admitted
        } catch let error as AudioFileError {
            return entry.quarantined(by: error)
        } catch let error as InputError where error.code == "file.changed" {
            return entry.growing(Settling.Reason.changing.sentence)
        } catch let error as InputError {
            return entry.quarantined(by: error)
        }
    }
}

extension RecordingEntry {
    var look: FileLook { FileLook(sizeBytes: sizeBytes, modifiedMs: modifiedMs) }
}

extension Settling.Reason {
    fileprivate var sentence: String {
        switch self {
        case .seenOnce: "The file was seen only once so far."
        case .changing: "The file changed while it was looked at."
        case .changedJustNow: "The file was changed a moment ago."
        case .incomplete: "The recording is not complete yet."
        }
    }
}
