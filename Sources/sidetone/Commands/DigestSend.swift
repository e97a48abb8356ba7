import ArgumentParser
import CallModel
import Foundation
import Pipeline
import Reports
import Store

/// `sidetone digest send`: to the people and addresses that the settings name.
struct DigestSend: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "send", abstract: "Send the digest of a period by mail and webhook, to those who have not got it.",
        discussion: """
            Recipients stand in the settings under delivery, passwords in SIDETONE_DELIVERY_MAIL_PASSWORD and \
            SIDETONE_DELIVERY_WEBHOOK_SECRET. Consent is asked again before anything leaves, and who got what is \
            remembered: `sidetone digest sent`. Exit status 1 where somebody could not be reached; they are named.
            """)

    @OptionGroup var common: CommonOptions

    @Option(help: "2026-W47, 2026-11, or 2026-11-16..2026-11-22 (default: the week before this one).")
    var period: DigestPeriod?

    @Option(help: "The readers' language: en, uk, ru or pl (default: digest.language of the settings).")
    var language: ReaderLanguage?

    @Flag(help: "Also to those who have got it already.")
    var again = false

    func run() async throws {
        let settings = try common.settings()
        let store = try await common.openStore(settings)
        let gate = try await Gatekeeper(store: store, now: .now)
        let sending = DigestSending(
            store: store,
            digests: DigestStep(
                store: store, gate: gate, links: settings.playLinks, chatModel: settings.themeModel?.chat),
            settings: settings.delivery)
        let outcomes = try await sending.send(
            period ?? DigestPeriod(weekOf: CivilDay(.now)).previous,
            for: language ?? ReaderLanguage(rawValue: settings.digestLanguage) ?? .en, by: common.author, again: again)
        if outcomes.isEmpty { Console.print("Everybody has it already; --again sends it once more.") }
        for outcome in outcomes {
            if let failure = outcome.failure {
                Console.note("\(outcome.recipient): not sent: \(failure)")
            } else {
                Console.print("\(outcome.recipient): sent")
            }
        }
        if outcomes.contains(where: { $0.failure != nil }) { throw ExitCode(1) }
    }
}

/// `sidetone digest sent`: who got which digest.
struct DigestSent: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sent", abstract: "Show who was sent which digest, or who was sent words of a call.",
        discussion: "After a withdrawal: `sidetone digest sent --call ID` names those to be asked to delete a digest.")

    @OptionGroup var common: CommonOptions

    @Option(help: "Only digests that quoted this call.")
    var call: CallID?

    func run() async throws {
        let store = try await common.openStore(common.settings())
        for delivery in try await store.deliveries(of: call) {
            Console.print(
                "\(delivery.at)  \(delivery.state.rawValue)  \(delivery.period)  \(delivery.recipient)  "
                    + "\(delivery.calls.count) calls quoted")
        }
    }
}
