import Archive
public import CallModel
import Consent
public import Speech
public import Store

/// Has words written down outside of the night, and says beforehand how much sound that takes.
public struct Transcription: Sendable {
    private let store: Store
    private let gate: Gatekeeper
    private let archive: any RecordingArchive
    private let recogniser: RecognitionStep
    private let watch: ConsentWatch

    /// - Throws: `InputError` where there is no archive or no engine.
    public init(settings: Settings, store: Store, now: ZonedTime) async throws {
        guard let speech = settings.speech, settings.archive != nil else {
            throw InputError(
                code: "speech.missing", file: "sidetone.yaml", place: settings.archive == nil ? "archive" : "speech",
                expected: "expected the folder of recordings and a speech engine; see docs/speech.md")
        }
        self.store = store
        gate = try await Gatekeeper(store: store, now: now)
        archive = try settings.openArchive()
        watch = ConsentWatch(store, executor: WorkerThreads(width: 1))
        recogniser = RecognitionStep(
            store: store, archive: archive, decoder: settings.decoder,
            desk: speech.desk(folder: WorkDirectory.speech(in: settings.work)),
            settings: speech, clock: RunningClock(at: now))
    }

    /// What there is to do. Nothing is sent.
    public func plan() async throws -> TranscriptionPlan {
        let tally = PlanTally()
        let step = step(store)
        try await store.forEachCall { entry in
            guard let (heard, recording) = try await measured(entry), step.needsEngine(recording.path) else { return }
            await tally.add(try await remaining(heard, entry))
        }
        return await tally.plan
    }

    /// Writes down what the plan names. A call that fails, or whose recording cannot be opened or decoded, is a problem
    /// on file and does not end the run.
    /// - Parameter progress: told after every call.
    /// - Returns: what the engine was asked.
    public func run(progress: @Sendable (CallID) -> Void) async throws -> SpeechTally {
        try await watch.during {
            try await store.forEachCall { entry in
                if try await writeDown(entry) { progress(entry.call.id) }
            }
        }
        return await recogniser.desk.tally
    }

    /// - Returns: `false` where there was nothing to do, or the recording or the consent is not what it was: the next
    ///   night looks at what there is.
    private func writeDown(_ listed: CallEntry) async throws -> Bool {
        // The list may be hours old by now.
        guard let entry = try await store.call(listed.call.id), let (heard, recording) = try await measured(entry),
            step(store).needsEngine(recording.path), case .send = try await remaining(heard, entry)
        else { return false }
        let consent = await gate.consent(to: entry.call.id, audio: entry.audioDigest)
        guard consent.decide(.transcription).isGranted else { return false }
        do {
            try await watch.run(consent.basis) {
                let store = store.resting(on: consent.basis)
                // What is made for a purpose goes when the purpose does: the sweep looks at those that are noted.
                try await store.noteGrant(of: Purpose.transcription.rawValue, for: heard.call.id)
                try await write(heard, recording, store)
            }
        } catch is ConsentChanged {
            return false
        } catch let error as InputError where error.code == AcousticsStep.changedCode {
            return false
        }
        return true
    }

    private func write(_ heard: HeardCall, _ recording: RecordingEntry, _ store: Store) async throws {
        try await SearchStep(store: store).run(step(store).run(heard, recording).worded)
    }

    private func step(_ store: Store) -> TranscriptStep {
        TranscriptStep(store: store, archive: archive, recogniser: recogniser.writing(to: store))
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
