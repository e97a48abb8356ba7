import CallModel
public import Store
public import Themes
import Transcripts

/// What people decide about themes, for the command line and the web page alike: checked, added to the log, and
/// applied.
///
/// The log is the truth: themes are made from what was mined and the log, so nothing that was ever decided is lost.
public struct ThemeEditing: Sendable {
    private let store: Store
    private let themes: ThemesStep

    public init(store: Store, themes: ThemesStep) {
        self.store = store
        self.themes = themes
    }

    /// In order of its numbers.
    public func log() async throws -> [ThemeEdit] { try await store.themeEdits(ThemeEdit.self) }

    /// Adds a change to the log and makes the themes anew. No remark is compared again, so this is quick.
    /// - Parameter author: who decided it, and when.
    /// - Throws: `InputError` where the change cannot be made, says whose fault it is, and nothing was changed.
    @discardableResult
    public func record(_ change: ThemeChange, by author: AuditAuthor) async throws -> ThemeEdit {
        try Self.refuseWordsOfCalls(change)
        while true {
            let edits = ThemeEdits(try await log())
            if let refusal = edits.refusal(of: change, in: try await themes.current()) { throw refusal }
            let edit = ThemeEdit(number: edits.log.count + 1, at: author.at, by: author.who, change: change)
            guard try await append([edit], toLogOf: edits.log.count, by: author) else { continue }
            try await themes.run()
            return edit
        }
    }

    /// Takes over an exported log: what is in it beyond the log on file is added.
    /// - Returns: how many edits were added.
    /// - Throws: `InputError` where the two logs differ in an edit that both have.
    public func replay(_ edits: [ThemeEdit], file: String, by author: AuditAuthor) async throws -> Int {
        let onFile = try await log()
        if let other = zip(onFile, edits).first(where: { !$0.isSameDecision(as: $1) }) {
            throw InputError(
                code: "theme_edits.differ", file: file, place: "edit \(other.0.number)",
                expected: "expected a log that goes on where the one on file ends")
        }
        let new = Array(edits.dropFirst(onFile.count))
        for edit in new { try Self.refuseWordsOfCalls(edit.change) }
        guard try await append(new, toLogOf: onFile.count, by: author) else {
            return try await replay(edits, file: file, by: author)
        }
        try await themes.run()
        return new.count
    }

    private func append(_ edits: [ThemeEdit], toLogOf length: Int, by author: AuditAuthor) async throws -> Bool {
        try await store.appendThemeEdits(
            edits, about: edits.flatMap(\.change.calls), toLogOf: length, by: author)
    }

    /// A title is shown where no consent is asked for: it must hold nothing by which somebody could be known.
    private static func refuseWordsOfCalls(_ change: ThemeChange) throws {
        guard case .rename(_, let title, _) = change, Redaction.touches(title) else { return }
        throw InputError(
            code: "theme_edit.personal_data", file: "themes edit",
            expected: "expected a title without names, numbers and addresses of people")
    }
}
