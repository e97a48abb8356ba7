import ArgumentParser
import CallModel
import Pipeline
import Reports
import Store
import Themes

/// `sidetone themes issue`: one theme as the text of an issue.
struct ThemesIssue: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "issue", abstract: "Write a theme as an issue for a tracker: title, figures, verified quotes.",
        discussion: """
            The first line is the title, the rest the body. Only quotes whose consent allows a digest are in it. Name \
            the issue with `sidetone themes edit link` once it exists.
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "The theme.")
    var theme: String

    @Option(name: .customLong("for"), help: "github, gitlab or jira.")
    var tracker: IssueTracker

    @Option(help: "The period of figures and quotes (default: the week in which it was last heard).")
    var period: DigestPeriod?

    @Option(help: "The reader's language: en, uk, ru or pl (default: digest.language of the settings).")
    var language: ReaderLanguage?

    func run() async throws {
        let settings = try common.settings()
        let (editing, themes) = try await common.themeEditing()
        let id = ThemeEdits(try await editing.log()).theme(now: theme)
        guard let found = try await themes.current().themes.first(where: { $0.id == id }),
            let last = CivilDay(found.lastSeen)
        else { throw Failure.refused("\(theme): expected the id of a theme") }
        let period = period ?? DigestPeriod(weekOf: last)
        let store = try await common.openStore(settings)
        let gate = try await Gatekeeper(store: store, now: .now)
        let digest = try await DigestStep(
            store: store, gate: gate, links: settings.playLinks, chatModel: settings.themeModel?.chat
        )
        .build(period, for: language ?? ReaderLanguage(rawValue: settings.digestLanguage) ?? .en)
        guard let entry = digest.themes.first(where: { $0.id == id }) else {
            throw Failure.refused("\(theme): not heard in \(period)")
        }
        let issue = IssueText(entry, of: digest, for: tracker)
        try await IssueHandout.note(issue, of: entry, for: tracker, in: store, by: common.author)
        Console.raw(issue.title + "\n\n" + issue.body)
    }
}
