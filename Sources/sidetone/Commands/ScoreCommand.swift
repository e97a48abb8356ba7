import ArgumentParser
import CallModel
import Consent
import Hashing
import Pipeline
import Scorecards
import Store

struct ScoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "score",
        abstract: "Show the automatic answers to a call, with their evidence and the arithmetic of the score.")

    @OptionGroup var common: CommonOptions

    @Argument(help: "The call.")
    var call: CallID

    @Option(help: "The language of the scorecard's texts.")
    var language = "en"

    func run() async throws {
        let settings = try common.settings()
        let store = try await common.openStore(settings)
        let gate = try await Gatekeeper(store: store, now: .now)
        let consent = await gate.consent(to: call, audio: try await store.call(call)?.audioDigest)
        if case .denied(let denial) = consent.decide(.qualityScoring) {
            throw Failure.refused("\(call): \(denial.sentence)")
        }
        guard let assessment = try await store.currentEvaluation(Assessment.self, of: call)?.value else {
            throw Failure.refused("\(call): expected a call that a night has answered; see sidetone nightly")
        }
        let scorecard = try await ScorecardFolder(path: settings.scorecards).scorecard(
            revision: assessment.automatic.revision, in: store)
        try await store.record(audit: AuditEvent(.callViewed, on: .call(call), by: common.author))
        let sheet = ScoreSheet(assessment, scorecard, language: language)
        for line in sheet.lines(withWords: consent.decide(.transcription).isGranted) { Console.print(line) }
    }
}
