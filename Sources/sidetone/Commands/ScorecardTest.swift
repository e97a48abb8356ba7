import ArgumentParser
import CallModel
import Pipeline
import Scorecards

/// `sidetone scorecard test`: the calls that were written down beside scorecards, and the answers they must get.
struct ScorecardTest: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract:
            "Judge the calls written down beside a scorecard, and name every answer that is not the expected one.",
        discussion: """
            The calls of support.yaml stand in support.test.yaml (docs/scorecards.md). Neither recordings nor a work \
            directory are needed. Exit status 1 where an answer is not the expected one, or a file has errors.
            """)

    @OptionGroup var common: CommonOptions

    @Argument(
        help: ArgumentHelp("Scorecards (default: those of the settings that have tests).", valueName: "file.yaml"))
    var files: [String] = []

    func run() throws {
        let chosen = try files.isEmpty ? testedFiles() : files
        guard !chosen.isEmpty else { throw Failure.impossible("no scorecard with a file of tests beside it") }
        var failed = 0
        for file in chosen { failed += try test(file) ? 0 : 1 }
        if failed > 0 { throw ExitCode(1) }
    }

    private func testedFiles() throws -> [String] {
        ScorecardFolder(path: try common.settings().scorecards).filesWithFixtures()
    }

    /// Whether everything is as expected.
    private func test(_ file: String) throws -> Bool {
        let scorecard = try ScorecardCommand.load(file)
        switch ScorecardFolder.loadFixtures(of: scorecard, at: file) {
        case .failure(let failure):
            for error in failure.errors { Console.note(error.description) }
            return false
        case .success(let fixtures):
            let failures = fixtures.failures(of: scorecard)
            for failure in failures { Console.print(failure.description) }
            let untested = fixtures.untestedItems(of: scorecard)
            if !untested.isEmpty { Console.note("\(file): no test of \(untested.joined(separator: ", "))") }
            guard failures.isEmpty else { return false }
            Console.print("\(file): \(fixtures.callCount) calls, \(fixtures.answerCount) answers as expected")
            return true
        }
    }
}
