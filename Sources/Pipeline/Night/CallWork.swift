import Archive
import AudioFiles
import CallModel
import Consent
import Store

/// All steps on one call, each skipped where its inputs are unchanged and left out where consent does not allow it.
struct CallWork: Sendable {
    /// Of all steps: writes nothing once consent rests on something else.
    let store: Store
    let consent: CallConsent
    let acoustics: AcousticsStep
    let transcript: TranscriptStep
    let answers: AnswersStep
    let feedback: FeedbackStep

    /// - Returns: the entry with its fate, and the length of what was newly measured.
    func run(_ call: Call, _ entry: RecordingEntry) async throws -> (RecordingEntry, audioMs: Int) {
        guard let admitted = try await admit(call, entry) else { return (entry.conflict(with: nil), 0) }
        do {
            let (heard, audioMs) = try await acoustics.run(admitted, entry)
            try await use(heard, entry)
            try await store.finish(call.id)
            return (entry.done, audioMs)
        } catch let error as AudioFileError {
            return (entry.quarantined(by: error), 0)
        } catch let error as InputError where error.code == AcousticsStep.changedCode {
            return (entry.growing("The file changed since it was admitted."), 0)
        } catch let error as InputError {
            return (entry.quarantined(by: error), 0)
        }
    }

    /// The call with its metadata and the bytes of its recording on file; `nil` where it was measured with other bytes
    /// before.
    private func admit(_ call: Call, _ entry: RecordingEntry) async throws -> CallEntry? {
        guard let hash = entry.audioSHA256 else { return nil }
        let known = try await store.call(call.id)
        if let known, known.stage >= .measured, known.audioSHA256 != hash { return nil }
        // What is no longer granted stays noted until the sweep has removed what was made for it.
        let granted = consent.granted.union(known?.purposes ?? []).text
        let admitted = CallEntry(
            call: call, stage: known?.stage ?? .admitted, recording: entry.path, audioSHA256: hash, granted: granted)
        if known != admitted {
            try await store.admit(call, recording: entry.path, audioSHA256: hash, granted: granted)
        }
        return admitted
    }

    private func use(_ heard: HeardCall, _ entry: RecordingEntry) async throws {
        var heard = heard
        if consent.decide(.transcription).isGranted {
            heard = try await transcript.run(heard, entry)
            try await SearchStep(store: store).run(heard.worded)
        }
        if consent.decide(.qualityScoring).isGranted { try await answers.run(heard.worded) }
        if consent.allowsThemes { try await feedback.run(heard.worded) }
    }
}

extension RecordingEntry {
    /// Processed, and left queued: so an entry that was processed before is not written again.
    fileprivate var done: RecordingEntry {
        var entry = with(.processed, nil)
        entry.isQueued = true
        return entry
    }
}
