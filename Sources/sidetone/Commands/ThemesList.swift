import ArgumentParser
import CallModel
import Foundation
import Languages
import Pipeline
import Store
import Themes

/// `sidetone themes list`: the themes of the work directory, or the remarks of one.
struct ThemesList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the themes with their ids, or the remarks of one theme.",
        discussion: "For the people who edit themes: titles and remarks are shown whether or not they may be quoted.")

    @OptionGroup var common: CommonOptions

    @Argument(help: "A theme; without it all are listed.")
    var theme: String?

    func run() async throws {
        let (editing, themes) = try await common.themeEditing()
        let book = try await themes.current()
        guard let theme else {
            book.themes.forEach { Console.print($0.line) }
            return (book.recited ?? []).forEach { Console.print("\($0.line)  (recited: in no digest)") }
        }
        let id = ThemeEdits(try await editing.log()).theme(now: theme)
        guard let found = book.all.first(where: { $0.id == id }) else {
            throw Failure.refused("\(theme): expected the id of a theme")
        }
        let store = try await common.openStore(common.settings())
        try await store.record(audit: AuditEvent(.export, on: .theme(id), by: common.author))
        Console.print(found.line)
        for remark in try await themes.remarks(found.members) {
            Console.print("  \(remark.id)  \(remark.startedAt.day)  \(remark.language)  \(remark.text)")
        }
    }
}

extension Theme {
    fileprivate var line: String {
        let title = profile?.titles[.en] ?? title
        let issues = profile?.issues.map { "  " + $0.key }.joined() ?? ""
        return "\(id)  \(kind)  \(calls.count) calls  \(firstSeen) to \(lastSeen)  \(title)\(issues)"
    }
}
