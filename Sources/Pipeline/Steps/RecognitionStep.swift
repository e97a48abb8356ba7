import Acoustics
import Archive
import AudioFiles
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

    let store: Store
    let archive: any RecordingArchive
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
        guard await !draft.value.isComplete else { return await draft.value }
        let done = await draft.value.done
        let missing = cuts(of: heard.acoustics).filter { !done.contains($0) }
        try await recognise(missing, of: heard, entry) { clip in
            let text = try await desk.recognise(clip, hints: hints) { await isAllowed(heard.call.id, audio) }
            try await draft.add(text, of: clip.cut)
        }
        try await draft.complete()
        return await draft.value
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

    /// As many clips at a time as the desk has places; the rest is not even read.
    private func recognise(
        _ cuts: [SpeechCut], of heard: HeardCall, _ entry: RecordingEntry,
        _ work: @escaping @Sendable (SpeechClip) async throws -> Void
    ) async throws {
        guard !cuts.isEmpty else { return }
        let file = try archive.file(at: entry.path)
        try await withThrowingTaskGroup { group in
            var cutter = try cutter(cuts, of: heard.call, entry, descriptor: file.descriptorNumber)
            for _ in 0..<desk.width {
                if let clip = try cutter.next() { group.addTask { try await work(clip) } }
            }
            while try await group.next() != nil {
                if let clip = try cutter.next() { group.addTask { try await work(clip) } }
            }
        }
        guard file.look == entry.look, try archive.file(at: entry.path).look == entry.look else {
            throw InputError(
                code: AcousticsStep.changedCode, file: entry.path, expected: "expected the recording that was admitted")
        }
    }

    private func cutter(
        _ cuts: [SpeechCut], of call: Call, _ entry: RecordingEntry, descriptor: Int32
    ) throws -> ClipCutter {
        let reader = try RecordingReader(descriptor: descriptor, path: entry.path, rateHz: SpeechClip.sampleRateHz)
        let channels = ChannelMap(channelCount: reader.format.channelCount, agentChannel: call.agentChannel)
        return ClipCutter(reader, parties: channels.parties, cuts: cuts)
    }

    /// Asked right before every request, by the clock of that moment. Whatever cannot be told is no.
    private func isAllowed(_ call: CallID, _ audio: SHA256Digest) async -> Bool {
        guard let gate = try? await Gatekeeper(store: store, now: clock.now, notesTime: false) else { return false }
        return await gate.consent(to: call, audio: audio).decide(.transcription).isGranted
    }
}
