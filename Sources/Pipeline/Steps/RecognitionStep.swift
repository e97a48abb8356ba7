import Archive
import CallModel
import Consent
import Hashing
import Speech
import Store

/// Has a speech engine write down what was said in a call, clip by clip, each stored when it comes back: what was sent
/// once is not sent again.
struct RecognitionStep: Sendable {
    /// Raised when the same clips lead to other words than before.
    static let version = 1
    /// Sound of a call that is held in memory at a time, unless a single clip is longer, milliseconds.
    private static let mostHeldMs = 600_000

    var store: Store
    let archive: any RecordingArchive
    let decoder: any RecordingDecoder
    let desk: SpeechDesk
    let settings: SpeechSettings
    let clock: RunningClock

    /// - Returns: all that was said; `nil` where the sides cannot be told apart.
    /// - Throws: `SpeechError` where the engine fails or consent is gone; what came back before stays on file.
    func run(_ heard: HeardCall, _ entry: RecordingEntry) async throws -> Recognition? {
        guard let audio = entry.audioSHA256.flatMap({ SHA256Digest(hex: $0) }), heard.acoustics.tier.hasChannelPerSide
        else { return nil }
        let hints = hints(for: heard.call)
        let draft = RecognitionDraft(store: store, call: heard.call.id, inputs: inputs(audio, hints))
        try await draft.resume()
        if let refusal = await draft.value.refusal { throw SpeechError(code: .wrongLanguage, message: refusal) }
        guard await !draft.value.isComplete else { return await draft.value }
        let done = await draft.value.done
        let missing = cuts(of: heard.acoustics).filter { !done.contains($0) }
        try await recognise(missing, of: heard, entry) { clip in
            do {
                let text = try await desk.recognise(clip, hints: hints) { await isAllowed(heard.call.id, audio) }
                try await draft.add(text, of: clip.cut)
            } catch let error as SpeechError where error.code == .wrongLanguage {
                try await draft.refuse(error.message)
                throw error
            }
        }
        try await draft.complete()
        return await draft.value
    }

    /// The same for another store, as that of a single call is.
    func writing(to store: Store) -> RecognitionStep {
        var step = self
        step.store = store
        return step
    }

    /// What would have to be sent for a call of which nothing has been.
    func cuts(of acoustics: CallAcoustics) -> [SpeechCut] {
        settings.plan.cuts(of: acoustics.talk, durationMs: acoustics.durationMs)
    }

    /// What is on file of the same sound by the same engine.
    func known(_ heard: HeardCall, audio: SHA256Digest?) async throws -> Recognition? {
        guard let audio else { return nil }
        let known = try await store.result(Recognition.self, of: .recognition, for: heard.call.id)
        return known.flatMap { $0.inputs == inputs(audio, hints(for: heard.call)) ? $0.value : nil }
    }

    private func hints(for call: Call) -> SpeechHints {
        SpeechHints(language: call.language ?? settings.language, prompt: settings.prompt)
    }

    private func inputs(_ audio: SHA256Digest, _ hints: SpeechHints) -> String {
        Fingerprint(
            "recognition \(Self.version)", audio.hex, desk.engine.version, hints.language ?? "-", hints.prompt ?? "-"
        ).text
    }

    private func recognise(
        _ cuts: [SpeechCut], of heard: HeardCall, _ entry: RecordingEntry,
        _ work: @escaping @Sendable (SpeechClip) async throws -> Void
    ) async throws {
        guard !cuts.isEmpty else { return }
        let file = try archive.file(at: entry.path)
        try verify(file.look, of: entry)
        var reader = try decoder.clips(
            cuts, of: file.descriptorNumber, path: entry.path, agentChannel: heard.call.agentChannel,
            partMs: Self.mostHeldMs)
        while case let clips = try reader.next(), !clips.isEmpty {
            try verify(file.look, of: entry)
            try await forEach(clips, work)
        }
    }

    /// Consent was asked for the bytes that were hashed: nothing is cut from a file that was replaced since, and
    /// nothing leaves of it.
    private func verify(_ look: FileLook, of entry: RecordingEntry) throws {
        guard look == entry.look, try archive.look(at: entry.path) == entry.look else {
            throw InputError(
                code: AcousticsStep.changedCode, file: entry.path, expected: "expected the recording that was admitted")
        }
    }

    /// As many clips at a time as the desk has places.
    private func forEach(
        _ clips: [SpeechClip], _ work: @escaping @Sendable (SpeechClip) async throws -> Void
    ) async throws {
        var clips = clips[...]
        try await withThrowingTaskGroup { group in
            for clip in clips.prefix(desk.width) { group.addTask { try await work(clip) } }
            clips = clips.dropFirst(desk.width)
            while try await group.next() != nil {
                if let clip = clips.popFirst() { group.addTask { try await work(clip) } }
            }
        }
    }

    /// Asked right before every request, by the clock of that moment. Whatever cannot be told is no.
    private func isAllowed(_ call: CallID, _ audio: SHA256Digest) async -> Bool {
        guard let gate = try? await Gatekeeper(store: store, now: clock.now, notesTime: false) else { return false }
        return await gate.consent(to: call, audio: audio).decide(.transcription).isGranted
    }
}
