import ArgumentParser
import CallModel
import Pipeline
import Scorecards

struct ScorecardCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scorecard", abstract: "Check scorecards before they are used.",
        subcommands: [
            Check.self, ScorecardTest.self, ScorecardLint.self, ScorecardReplayCommand.self, ScorecardAgreement.self,
        ])

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check",
            abstract: "Read scorecards and name every error with file, line and what was expected.",
            discussion: "Exit status 1 where a file has errors.")

        @Argument(help: ArgumentHelp("Scorecards; tests beside them are passed over.", valueName: "file.yaml"))
        var files: [String]

        func run() throws {
            var failed = 0
            for file in files where !ScorecardFolder.holdsFixtures(file) {
                switch ScorecardFolder.load(file: file) {
                case .success(let scorecard): Console.print("\(file): ok: \(ScorecardSummary(scorecard))")
                case .failure(let failure):
                    failed += 1
                    for error in failure.errors { Console.note(error.description) }
                }
            }
            if failed > 0 { throw ExitCode(1) }
        }
    }
}
