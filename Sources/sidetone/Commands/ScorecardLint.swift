import ArgumentParser
import CallModel
import Pipeline
import Scorecards
import Store

/// `sidetone scorecard lint`: what can be read, and yet is hardly meant.
struct ScorecardLint: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Name what is hardly meant: weights that cancel, phrases missing in a language, and the like.",
        discussion: """
            Where a work directory is there, its calls say which languages are spoken and which items could not be \
            measured, and beside each automatic item stands how far people agreed with it in calibrations. Exit status \
            1 where something was found.
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: ArgumentHelp("Scorecards; tests beside them are passed over.", valueName: "file.yaml"))
    var files: [String]

    func run() async throws {
        var found = 0
        for file in files where !ScorecardFolder.holdsFixtures(file) {
            let scorecard = try ScorecardCommand.load(file)
            let (measured, spoken, agreements) = try await experience(with: scorecard)
            let findings = scorecard.lint(spoken: spoken, measured: measured)
            for finding in findings { Console.print("\(file): \(finding)") }
            for agreement in agreements { Console.print("\(file): item \(agreement.item): \(agreement.sentence)") }
            found += findings.count
        }
        if found > 0 { throw ExitCode(1) }
        Console.print("nothing found")
    }

    private func experience(
        with scorecard: Scorecard
    ) async throws -> (measured: [String: MeasurableShare], spoken: Set<String>, agreements: [AutomationAgreement]) {
        let settings = try common.settings()
        guard common.hasStore(settings) else { return ([:], [], []) }
        let store = try await common.openStore(settings)
        let step = ReplayStep(
            store: store, gate: try await Gatekeeper(store: store, now: .now), scorecards: [scorecard],
            calendar: settings.calendar)
        let (measured, spoken) = try await step.experience(with: scorecard)
        let known = try await CalibrationRecord(store: store).automationAgreement(of: scorecard.id)
        let agreements = scorecard.items.filter(\.isAutomatic).map { item in
            known.first { $0.item == item.id } ?? AutomationAgreement(item: item.id, [])
        }
        return (measured, spoken, agreements)
    }
}
