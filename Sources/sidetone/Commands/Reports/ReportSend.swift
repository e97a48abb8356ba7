import ArgumentParser
import CallModel
import Pipeline
import Reports
import Store

/// `sidetone report send`: the reports that the settings define, to those they name.
struct ReportSend: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "send", abstract: "Make the reports that the settings define, and mail them.",
        discussion: """
            Definitions stand in sidetone.yaml under reports.night. The night writes them into reports/ of the work \
            directory; this sends them. Exit status 1 where somebody could not be reached; they are named.
            """)

    @OptionGroup var common: CommonOptions

    @Option(help: ArgumentHelp("The day after the one that is reported (default: today).", valueName: "day"))
    var date: Day?

    func run() async throws {
        let settings = try common.settings()
        let store = try await common.openStore(settings)
        let reports = NightReports(
            store: store, gate: try await Gatekeeper(store: store, now: .now), settings: settings)
        let sending = ReportSending(store: store, settings: settings.delivery)
        var hasFailed = false
        for result in try await reports.make(before: date?.time ?? .now) {
            switch result {
            case .failure(let error):
                Console.note("\(error)")
                hasFailed = true
            case .success(let made):
                for outcome in try await sending.send(made, at: .now) {
                    hasFailed = hasFailed || outcome.failure != nil
                    Console.print("\(made.definition.name)  \(outcome.reader): \(outcome.failure ?? "sent")")
                }
            }
        }
        if hasFailed { throw ExitCode(1) }
    }
}
