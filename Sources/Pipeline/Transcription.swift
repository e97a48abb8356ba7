import Archive
public import CallModel
import Consent
public import Speech
public import Store

/// Has words written down outside of the night, and says beforehand how much sound that takes.
public struct Transcription: Sendable {
    private let store: Store
    private let gate: Gatekeeper
    private let recogniser: RecognitionStep
    private let step: TranscriptStep

    /// - Throws: `InputError` where there is no archive or no engine.
    public init(settings: Settings, store: Store, now: ZonedTime) async throws {
        guard let speech = settings.speech, settings.archive != nil else {
            throw InputError(
                code: "speech.missing", file: "sidetone.yaml", place: settings.archive == nil ? "archive" : "speech",
                expected: "expected the folder of recordings and a speech engine; see docs/speech.md")
        }
        self.store = store
        gate = try await Gatekeeper(store: store, now: now)
        let archive = try settings.openArchive()
        recogniser = RecognitionStep(
            store: store, archive: archive, decoder: settings.decoder,
            desk: speech.desk(folder: WorkDirectory.speech(in: settings.work)),
            settings: speech, clock: RunningClock(at: now))
        step = TranscriptStep(store: store, archive: archive, recogniser: recogniser)
    }

    /// What there is to do. Nothing is sent.
    public func plan() async throws -> TranscriptionPlan {
        let tally = PlanTally()
        try await store.forEachCall { entry in
            guard let (heard, recording) = try await measured(entry), step.needsEngine(recording.path) else { return }
            await tally.add(try await remaining(heard, entry))
        }
        return await tally.plan
    }

    /// Writes down what the plan names; a call that fails does not end the run.
    /// - Parameter progress: told after every call.
    /// - Returns: what the engine was asked.
    public func run(progress: (CallID) -> Void) async throws -> SpeechTally {
        try await store.forEachCall { entry in
            guard let (heard, recording) = try await measured(entry), step.needsEngine(recording.path),
                case .send = try await remaining(heard, entry)
            else { return }
            try await note(.transcription, of: entry)
            do {
                try await SearchStep(store: store).run(step.run(heard, recording).worded)
            } catch let error as InputError where error.code == AcousticsStep.changedCode {
                // The night admits what is there now.
                return
            }
            progress(entry.call.id)
        }
        return await recogniser.desk.tally
    }

    /// What a night has heard in the call; `nil` where it has not.
    private func measured(_ entry: CallEntry) async throws -> (HeardCall, RecordingEntry)? {
        guard entry.stage >= .measured, let path = entry.recording,
            let recording = try await store.recordings(at: [path])[path],
            let acoustics = try await store.result(CallAcoustics.self, of: .acoustics, for: entry.call.id)
        else { return nil }
        let heard = HeardCall(call: entry.call, acoustics: acoustics.value, acousticsInputs: acoustics.inputs)
        return (heard, recording)
    }

    /// What is made for a purpose goes when the purpose does: the sweep looks at those that are noted.
    private func note(_ purpose: Purpose, of entry: CallEntry) async throws {
        guard !entry.purposes.contains(purpose), let audio = entry.audioSHA256, let recording = entry.recording else {
            return
        }
        try await store.admit(
            entry.call, recording: recording, audioSHA256: audio, granted: entry.purposes.union([purpose]).text)
    }

    private func remaining(_ heard: HeardCall, _ entry: CallEntry) async throws -> TranscriptionPlan.Item {
        guard await gate.allows(.transcription, of: entry) else { return .notAllowed }
        guard heard.acoustics.tier.hasChannelPerSide else { return .oneChannel }
        let known = try await recogniser.known(heard, audio: entry.audioDigest)
        guard known?.isComplete != true, known?.refusal == nil else { return .done }
        return .send(recogniser.cuts(of: heard.acoustics).filter { known?.done.contains($0) != true })
    }
}

/// Gathers a plan from call to call.
private actor PlanTally {
    private(set) var plan = TranscriptionPlan()

    func add(_ item: TranscriptionPlan.Item) { plan.add(item) }
}
