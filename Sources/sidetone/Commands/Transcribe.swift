import ArgumentParser
import CallModel
import Foundation
import Pipeline
import Speech
import Store

struct Transcribe: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "transcribe",
        abstract: "Have a speech engine write down the calls that came without a transcript.",
        discussion: """
            Takes the calls that a night has measured, whose consent covers transcription, and beside whose recording \
            no transcript lies. Says first how many hours of sound that is; --dry-run stops there. Consent is asked \
            again right before every request. What came back is kept, so it can be stopped at any time and started \
            again. The next night answers scorecards and finds themes with the new words.

            The engine stands under speech in sidetone.yaml: docs/speech.md. Its key is SIDETONE_SPEECH_KEY.

            Exit status: 0 all done, 1 some calls have no words although they might (each is named), 2 nothing could \
            be done.
            """)

    @OptionGroup var common: CommonOptions

    @Flag(help: "Only say what would be sent.")
    var dryRun = false

    func run() async throws {
        let settings = try common.settings()
        let store = try await common.openStore(settings)
        let transcription = try await Transcription(settings: settings, store: store, now: .now)
        let plan = try await transcription.plan()
        plan.show()
        guard !dryRun, plan.calls > 0 else { return }
        guard let lock = try await settings.workDirectory().lockNight() else {
            throw Failure.impossible("\(settings.work): a night is running on this work directory; try again later")
        }
        let tally = try await transcription.run { Console.note("looked at: \($0)") }
        withExtendedLifetime(lock) {}
        Console.print(tally.line)
        let problems = try await store.problems(of: CallStep.transcript.rawValue)
        for problem in problems { Console.note(problem.error.description) }
        if tally.failedClips > 0 || !problems.isEmpty { throw ExitCode(1) }
    }
}

extension TranscriptionPlan {
    fileprivate func show() {
        let hours = Double(audioMs) / 3_600_000
        Console.print(String(format: "to send: %d calls, %d requests, %.2f h of sound", calls, requests, hours))
        Console.print(
            "already there: \(done); without consent: \(notAllowed); both sides on one channel: \(oneChannel)")
    }
}

extension SpeechTally {
    /// For people, at the end of a run.
    var line: String {
        String(format: "speech recognised: %.2f h in %d requests", recognisedHours, requests)
            + (failedClips > 0 ? ", \(failedClips) clips without words" : "")
    }
}
