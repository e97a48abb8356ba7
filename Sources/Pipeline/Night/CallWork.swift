import AudioFiles
import CallModel
import Consent
import Store

/// All steps on one call, each skipped where its inputs are unchanged and left out where consent does not allow it.
struct CallWork: Sendable {
    let store: Store
    let gate: Gatekeeper
    let acoustics: AcousticsStep
    let transcript: TranscriptStep
    let answers: AnswersStep
    let feedback: FeedbackStep

    /// - Returns: the entry with its fate, and the length of what was heard.
    func run(_ entry: RecordingEntry) async throws -> (RecordingEntry, audioMs: Int) {
        guard let id = entry.callID, let call = try await admitted(entry, id) else {
            return (entry.with(.quarantined, "conflict", "The call is known with other bytes under this path."), 0)
        }
        do {
            let heard = try await acoustics.run(call, recording: entry.path)
            try await use(heard, call, recording: entry.path)
            return (entry.with(.processed, nil), heard.acoustics.durationMs)
        } catch let error as AudioFileError {
            return (entry.quarantined(by: error), 0)
        } catch let error as InputError {
            return (entry.with(.quarantined, error.code, error.description), 0)
        }
    }

    /// The call with the bytes of its recording on file; `nil` where it was measured with other bytes before.
    private func admitted(_ entry: RecordingEntry, _ id: CallID) async throws -> CallEntry? {
        guard let hash = entry.audioSHA256, let known = try await store.call(id) else { return nil }
        if known.stage >= .measured, known.audioSHA256 != hash { return nil }
        if known.audioSHA256 != hash || known.recording != entry.path {
            try await store.admit(id, recording: entry.path, audioSHA256: hash)
        }
        return try await store.call(id)
    }

    private func use(_ heard: HeardCall, _ call: CallEntry, recording: String) async throws {
        var heard = heard
        let id = call.call.id
        let consent = await gate.consent(to: id, audio: call.audioDigest)
        if consent.decide(.transcription).isGranted {
            heard = try await transcript.run(heard, recording: recording)
        } else {
            try await takeBack(.transcript, id)
        }
        if consent.decide(.qualityScoring).isGranted {
            try await answers.run(heard)
        }
        if consent.allowsThemes {
            try await feedback.run(heard)
        } else {
            try await takeBack(.feedback, id)
        }
    }

    /// A purpose that is no longer granted: what was made for it goes.
    private func takeBack(_ step: CallStep, _ id: CallID) async throws {
        guard try await store.inputs(of: step, for: id) != nil else { return }
        try await store.remove(step, for: id)
    }
}
