import ArgumentParser
import CallModel
import Delivery
import Foundation
import Transfers
import Pipeline
import Store
import Themes

/// `sidetone themes watch`: is there a mass incident right now?
struct ThemesWatch: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch",
        abstract: "Look for a mass incident in the current hours: many callers, the same trouble.",
        discussion: """
            Takes in new recordings first, where an archive is set. Run it every quarter of an hour. An incident that \
            goes on, or comes back within a week, is the same alert. With delivery.webhook in the settings, openings, \
            reopenings and endings are sent there, signed; what cannot be sent is sent by a later run. Exit status 3 \
            while an incident is open.
            """)

    @OptionGroup var common: CommonOptions

    @Option(help: "Length of the hours looked at.")
    var hours = 4

    @Option(help: "Distinct callers below which nothing is an incident, at least 3.")
    var callers = 5

    @Option(help: ArgumentHelp("The end of the hours, with a zone (default: now).", valueName: "time"))
    var at: ZonedTime?

    @Flag(help: "Look at what is on file; take no recordings in.")
    var onFile = false

    func validate() throws {
        guard (1...168).contains(hours), callers >= 3 else {
            throw ValidationError("expected 1 to 168 hours and at least 3 callers")
        }
    }

    func run() async throws {
        let settings = try common.settings()
        let store = try await common.openStore(settings)
        if !onFile, settings.archive != nil { try await takeIn(settings, store) }
        let now = at ?? .now
        let gate = try await Gatekeeper(store: store, now: .now)
        let watch = WatchStep(
            store: store, gate: gate, links: settings.playLinks,
            options: IncidentModel.Options(hours: hours, fewestCallers: callers), words: settings.reports.outcomes)
        let outcome = try await watch.run(at: now)
        for notice in outcome.open { Console.print(notice.text) }
        if outcome.open.isEmpty { Console.print("No incident in the last \(hours) hours.") }
        try await send(outcome, of: watch, settings.delivery, at: now)
        if !outcome.open.isEmpty { throw ExitCode(3) }
    }

    private func takeIn(_ settings: Settings, _ store: Store) async throws {
        guard let lock = try await settings.workDirectory().lockNight() else {
            return Console.note("A night is running; looking at what is on file.")
        }
        _ = try await Night(settings: settings, store: store, now: .now).listen(date: .now)
        withExtendedLifetime(lock) {}
    }

    /// People are told even where the webhook is down: the exit status says it, and the next run tells the webhook.
    private func send(
        _ outcome: WatchStep.Outcome, of watch: WatchStep, _ settings: DeliverySettings, at now: ZonedTime
    )
        async throws
    {
        guard let webhook = try settings.signedWebhook() else { return }
        for failure in try await watch.tell(outcome, through: webhook, at: now) {
            Console.note("webhook: \(failure); the next run tries again")
        }
    }
}

extension IncidentNotice {
    /// A line for the incident, and below it what is known of it.
    fileprivate var text: String {
        let head = "\(alert.id)  \(alert.theme)  \(alert.mostCallers) callers since \(alert.since)  \(title ?? "")"
        let loads = surges.map { "  \($0.kind.rawValue): \($0.count), usually \(Int($0.expected.rounded()))" }
        let places = queues.isEmpty ? [] : ["  queues: \(queues.joined(separator: ", "))"]
        let samples = calls.isEmpty ? [] : ["  calls: \(calls.map(\.text).joined(separator: ", "))"]
        let texts = announcement.sorted { $0.key < $1.key }.map { "  could be announced (\($0.key)): \($0.value)" }
        return ([head] + loads + places + samples + texts).joined(separator: "\n")
    }
}
