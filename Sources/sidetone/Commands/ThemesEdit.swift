import ArgumentParser
import CallModel
import Foundation
import Languages
import Pipeline
import Store
import Themes

/// `sidetone themes edit …`: what people decide about themes.
struct ThemesEdit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: "Merge, split, rename and mark themes; every edit is recorded and can be undone.",
        discussion: """
            Edits are added to a log and never overwritten; every night applies them. `sidetone themes list` names the \
            themes, `sidetone themes list THEME` the remarks of one.
            """,
        subcommands: [
            Merge.self, Split.self, Rename.self, Move.self, Known.self, Resolve.self, Link.self, Release.self,
            Undo.self, Log.self, Replay.self,
        ])

    struct Merge: ThemeEditCommand {
        static let configuration = CommandConfiguration(
            commandName: "merge",
            abstract: "Count one theme for another: its id leads there from now on.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The theme that ends.") var theme: String
        @Argument(help: "The theme that goes on.") var into: String
        var change: ThemeChange { .merge(theme: theme, into: into) }
    }

    struct Split: ThemeEditCommand {
        static let configuration = CommandConfiguration(
            commandName: "split", abstract: "Make a theme of some remarks of a theme.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The theme.") var theme: String
        @Argument(help: "The remarks that are about something else.") var remarks: [String]
        var change: ThemeChange { .split(theme: theme, remarks: remarks) }
    }

    struct Rename: ThemeEditCommand {
        static let configuration = CommandConfiguration(
            commandName: "rename",
            abstract: "Call a theme something else, for readers of a language.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The theme.") var theme: String
        @Argument(help: "The title; nothing by which a customer could be known.") var title: String
        @Option(help: "en, uk, ru or pl.") var language: SpokenLanguage
        var change: ThemeChange { .rename(theme: theme, title: title, language: language) }
    }

    struct Move: ThemeEditCommand {
        static let configuration = CommandConfiguration(
            commandName: "move", abstract: "Put a remark into another theme, or into none.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The remark.") var remark: String
        @Argument(help: "The theme, or none.") var theme: String
        var change: ThemeChange { .move(remark: remark, theme: theme == "none" ? nil : theme) }
    }

    struct Known: ThemeEditCommand {
        static let configuration = CommandConfiguration(
            commandName: "known", abstract: "Say that the product team knows of a theme.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The theme.") var theme: String
        var change: ThemeChange { .known(theme: theme) }
    }

    struct Resolve: ThemeEditCommand {
        static let configuration = CommandConfiguration(
            commandName: "resolve",
            abstract: "Say that a theme was dealt with; the digest then says whether that held.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The theme.") var theme: String
        @Option(help: "The day, 2026-11-16 (default: today).") var on: CivilDay?
        var change: ThemeChange { .resolve(theme: theme, on: on ?? CivilDay(.now)) }
    }

    struct Link: ThemeEditCommand {
        static let configuration = CommandConfiguration(
            commandName: "link", abstract: "Name the issue of a tracker that is about a theme.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The theme.") var theme: String
        @Argument(help: "As people name the issue: LAN-12, lanok/app#5.") var issue: String
        @Option(help: "Where it can be read.") var url: String?
        var change: ThemeChange { .link(theme: theme, issue: TrackedIssue(key: issue, url: url)) }
    }

    struct Release: ThemeEditCommand {
        static let configuration = CommandConfiguration(
            commandName: "release",
            abstract: "Name the release that is to end a theme; the digest then shows calls before and after.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The theme.") var theme: String
        @Argument(help: "The version.") var version: String
        @Option(help: "The day of the release, 2026-11-16.") var on: CivilDay
        var change: ThemeChange { .release(theme: theme, version: version, on: on) }
    }

    struct Undo: ThemeEditCommand {
        static let configuration = CommandConfiguration(
            commandName: "undo",
            abstract: "Let an edit count no more; undoing the undoing brings it back.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The number of the edit, as `themes edit log` shows it.") var number: Int
        var change: ThemeChange { .undo(edit: number) }
    }

    struct Log: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "log",
            abstract: "Print every edit, one JSON object per line: a log that `themes edit replay` takes over.")
        @OptionGroup var common: CommonOptions

        func run() async throws {
            let (editing, _) = try await common.themeEditing()
            for edit in try await editing.log() { Console.print(try edit.line()) }
        }
    }

    struct Replay: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "replay",
            abstract: "Add the edits of an exported log that are not on file yet.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The log.") var file: String

        func run() async throws {
            guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
                throw Failure.impossible("\(file): expected a file that can be read")
            }
            let (editing, _) = try await common.themeEditing()
            Console.print(
                "\(try await editing.replay(ThemeEdit.log(text, file: file), file: file, by: common.author)) edits added."
            )
        }
    }
}

/// A command that makes one change.
protocol ThemeEditCommand: AsyncParsableCommand {
    var common: CommonOptions { get }
    var change: ThemeChange { get }
}

extension ThemeEditCommand {
    func run() async throws {
        let (editing, _) = try await common.themeEditing()
        do {
            let edit = try await editing.record(change, by: common.author)
            Console.print("edit \(edit.number) recorded; undo it with: sidetone themes edit undo \(edit.number)")
        } catch let refusal as InputError {
            throw Failure.refused(refusal.expected)
        }
    }
}

extension CommonOptions {
    /// What edits need, on a work directory that a night has made.
    func themeEditing() async throws -> (ThemeEditing, ThemesStep) {
        let settings = try settings()
        let store = try await openStore(settings)
        let themes = ThemesStep(
            store: store, gate: try await Gatekeeper(store: store, now: .now), lexicon: settings.lexicon,
            model: settings.modelEndpoint)
        return (ThemeEditing(store: store, themes: themes), themes)
    }
}
