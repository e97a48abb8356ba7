import ArgumentParser
import CallModel
import Foundation
import Pipeline
import Scorecards
import Store

/// `sidetone scorecard replay NEW`: what would change, before it does.
struct ScorecardReplayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Say which outcomes and scores a new revision would change, item by item, before it is in force.",
        discussion: """
            Judges the calls of the last days by both revisions, on the evidence that is on file; answers of people in \
            published evaluations count in both. What is in force is the revision by which most calls on file are \
            judged, so a file of the scorecards folder can be edited and tried where it lies. Nothing is stored.
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: ArgumentHelp("The new revision of a scorecard that is in force.", valueName: "file.yaml"))
    var file: String

    @Option(help: ArgumentHelp("How many days back, as 30d.", valueName: "days"))
    var over = "30d"

    func run() async throws {
        guard over.hasSuffix("d"), let days = Int(over.dropLast()), (1...3650).contains(days) else {
            throw ValidationError("--over \(over): expected days, such as 30d")
        }
        let new = try ScorecardCommand.load(file)
        let settings = try common.settings()
        let store = try await common.openStore(settings)
        let inForce = try await ScorecardFolder(path: settings.scorecards).load(judgingIn: store)
        let step = ReplayStep(
            store: store, gate: try await Gatekeeper(store: store, now: .now), scorecards: inForce,
            calendar: settings.calendar)
        try await step.run(new, since: ZonedTime.now.epochSeconds - days * 86_400).show(days: days)
    }
}

extension ScorecardCommand {
    /// - Throws: exit status 1 once every error of the file is named.
    static func load(_ file: String) throws -> Scorecard {
        switch ScorecardFolder.load(file: file) {
        case .success(let scorecard): return scorecard
        case .failure(let failure):
            for error in failure.errors { Console.note(error.description) }
            throw ExitCode(1)
        }
    }
}

extension ScorecardReplay {
    fileprivate func show(days: Int) {
        Console.print("calls of the last \(days) days judged by both: \(calls); changed: \(changedCalls)")
        if callsGivenUp > 0 { Console.print("calls that only the one in force judges: \(callsGivenUp)") }
        if callsTakenOver > 0 { Console.print("calls that only the new one judges: \(callsTakenOver)") }
        if let meanBefore, let meanAfter {
            Console.print(String(format: "mean score: %.1f %% before, %.1f %% after", meanBefore, meanAfter))
        }
        for (turn, count) in outcomes.sorted(by: { $0.key < $1.key }) { Console.print("outcome \(turn): \(count)") }
        for item in items {
            let turns = item.turns.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
            let examples = item.examples.map(\.text).joined(separator: ", ")
            Console.print("item \(item.item): \(turns.joined(separator: "; "))  (\(examples))")
        }
        for example in examples {
            let scores = [example.before, example.after].map { score in
                "\(score.outcome.rawValue) \(score.percent.map { String(format: "%.1f %%", $0) } ?? "without score")"
            }
            Console.print("example \(example.call): \(scores.joined(separator: " → "))")
        }
        if lostAnswers > 0 { Console.print("answers of people that the new revision does not take: \(lostAnswers)") }
    }
}
