import Archive
import CallModel
import Foundation
import Scorecards
import Speech
import Store
import Themes

/// The steps on single recordings, set up alike for a night that does them itself and for a worker on another machine.
struct RecordingSteps: Sendable {
    let settings: Settings
    let store: Store
    private(set) var gate: Gatekeeper
    let archive: any RecordingArchive
    let scorecards: [Scorecard]
    let spotter: FeedbackSpotter
    let lessons: String
    /// Asked for words; `nil` where no speech engine is part of the night.
    let desk: SpeechDesk?
    let clock: RunningClock

    init(
        settings: Settings, store: Store, gate: Gatekeeper, archive: any RecordingArchive, scorecards: [Scorecard],
        desk: SpeechDesk?, clock: RunningClock
    ) async throws {
        self.settings = settings
        self.store = store
        self.gate = gate
        self.archive = archive
        self.scorecards = scorecards
        self.desk = desk
        self.clock = clock
        (spotter, lessons) = try await SpottingLessons(store: store).spotter(gate)
    }

    /// The same steps, with the gate as it is by now.
    func asking(_ gate: Gatekeeper) -> RecordingSteps {
        var steps = self
        steps.gate = gate
        return steps
    }

    /// - Parameter walkedAtMs: when the archive was walked, milliseconds since 1970.
    func admission(walkedAtMs: Int) -> AdmissionStep {
        AdmissionStep(
            store: store, gate: gate, archive: archive, decoder: settings.decoder, patience: settings.patience,
            walkedAtMs: walkedAtMs, nowMs: { Date.nowMs })
    }

    /// - Parameters:
    ///   - store: under the lease of the call where others may have it.
    ///   - consent: as it is now; what it does not rest on any more writes nothing.
    func callWork(_ store: Store, _ consent: CallConsent) -> CallWork {
        let store = store.resting(on: consent.basis)
        return CallWork(
            store: store, consent: consent,
            acoustics: AcousticsStep(store: store, archive: archive, decoder: settings.decoder),
            transcript: TranscriptStep(store: store, archive: archive, recogniser: recogniser(store)),
            answers: AnswersStep(store: store, scorecards: scorecards, calendar: settings.calendar),
            feedback: FeedbackStep(store: store, spotter: spotter, lessons: lessons))
    }

    private func recogniser(_ store: Store) -> RecognitionStep? {
        guard let desk, let speech = settings.speech else { return nil }
        return RecognitionStep(
            store: store, archive: archive, decoder: settings.decoder, desk: desk, settings: speech, clock: clock)
    }
}

extension Settings {
    /// For one run; `nil` where no speech engine is part of the night.
    var nightlyDesk: SpeechDesk? {
        guard let speech, speech.isPartOfTheNight else { return nil }
        return speech.desk(folder: WorkDirectory.speech(in: work))
    }

    /// How long a file must have stood still.
    var patience: Settling.Patience {
        Settling.Patience(quietMs: Int(settleS * 1000), incompleteMs: Int(max(growingS, settleS) * 1000))
    }
}

extension Date {
    /// This machine's clock, milliseconds since 1970.
    static var nowMs: Int { Int(Date.now.timeIntervalSince1970 * 1000) }
}
