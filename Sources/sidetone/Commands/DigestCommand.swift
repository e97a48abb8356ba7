import ArgumentParser
import CallModel
import Foundation
import Pipeline
import Reports
import Store

struct DigestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "digest", abstract: "Write or send what customers said about the product in a period.",
        subcommands: [DigestWrite.self, DigestSend.self, DigestSent.self], defaultSubcommand: DigestWrite.self)
}

struct DigestWrite: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "write", abstract: "Write what customers said about the product in a period.",
        discussion: """
            Consent is asked again for every call, and every quote is verified against the transcript, each time a digest \
            is made.
            """)

    @OptionGroup var common: CommonOptions

    @Option(help: "2026-W47, 2026-11, or 2026-11-16..2026-11-22.")
    var period: DigestPeriod

    @Option(help: "How it is written.")
    var format = DigestFormat.html

    @Option(help: "The reader's language: en, uk, ru or pl (default: digest.language of the settings).")
    var language: ReaderLanguage?

    @Option(help: ArgumentHelp("Write to a file instead of standard output.", valueName: "file"))
    var output: String?

    func run() async throws {
        let settings = try common.settings()
        let store = try await common.openStore(settings)
        let gate = try await Gatekeeper(store: store, now: .now)
        let digest = try await DigestStep(
            store: store, gate: gate, links: settings.playLinks, chatModel: settings.themeModel?.chat
        )
        .build(period, for: language ?? ReaderLanguage(rawValue: settings.digestLanguage) ?? .en)
        let text = try format.text(of: digest)
        try await store.record(audit: AuditEvent(.export, on: .digest(period.description), by: common.author))
        guard let output else { return Console.raw(text) }
        do {
            try Data(text.utf8).write(to: URL(filePath: output), options: .atomic)
        } catch {
            throw Failure.impossible("\(output): expected a file that can be written")
        }
    }
}
