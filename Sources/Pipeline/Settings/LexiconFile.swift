import CallModel
import Foundation
import Languages
import Themes
import Yams

/// An installation's own words for what it sells: under each concept, by language, a list of entries.
///
/// ```yaml
/// parcel_locker:
///   en: [parcel locker, locker]
///   uk: [поштомат]
/// ```
struct LexiconFile {
    private static let columns: [SpokenLanguage] = [.en, .uk, .ru, .pl]

    /// As the user knows it.
    let path: String

    /// - Returns: the lexicon with these words, and a text that differs where they differ.
    /// - Throws: `lexicon.unreadable`, or `lexicon.line` with the line that is of another form.
    func read() throws -> (words: String, lexicon: ConceptLexicon) {
        guard let yaml = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw InputError(code: "lexicon.unreadable", file: path, expected: "expected a text file in UTF-8")
        }
        let words = try lines(of: node(of: yaml)).sorted().joined(separator: "\n")
        return (words, try ConceptLexicon(adding: words, file: path))
    }

    private func node(of yaml: String) throws(InputError) -> Node {
        do {
            return try Yams.compose(yaml: yaml) ?? Node([:])
        } catch {
            throw InputError(code: "lexicon.unreadable", file: path, expected: "expected YAML: \(error)")
        }
    }

    /// A line for each concept, as the lexicon of the project has them.
    private func lines(of root: Node) throws(InputError) -> [String] {
        guard let concepts = root.mapping else { throw misplaced(root, "a list of words under each concept") }
        var lines: [String] = []
        for (key, value) in concepts {
            guard let concept = key.string, Self.isName(concept), let languages = value.mapping, !languages.isEmpty
            else {
                throw misplaced(key, "a concept, one word, and under it its words by language")
            }
            var entries: [SpokenLanguage: String] = [:]
            for (tag, list) in languages {
                guard let language = tag.string.flatMap(SpokenLanguage.init(rawValue:)) else {
                    throw misplaced(tag, "one of en, uk, ru, pl")
                }
                entries[language] = try words(of: list)
            }
            lines.append(([concept] + Self.columns.map { entries[$0] ?? "" }).joined(separator: " | "))
        }
        return lines
    }

    /// The words of a phrase are joined: blanks stand between entries.
    private func words(of list: Node) throws(InputError) -> String {
        let entries = list.sequence?.map(\.string) ?? []
        guard !entries.isEmpty, entries.allSatisfy({ $0.map(Self.isEntry) == true }) else {
            throw misplaced(list, "a list of words and phrases")
        }
        return entries.compactMap { $0?.trimmed.split(whereSeparator: \.isWhitespace).joined(separator: "_") }
            .joined(separator: " ")
    }

    private static func isName(_ text: String) -> Bool {
        isEntry(text) && !text.hasPrefix("#") && !text.contains(where: \.isWhitespace)
    }

    private static func isEntry(_ text: String) -> Bool {
        !text.trimmed.isEmpty && !text.contains { $0 == "|" || $0.isNewline }
    }

    private func misplaced(_ node: Node, _ expected: String) -> InputError {
        InputError(
            code: "lexicon.line", file: path, place: node.mark.map { "line \($0.line)" },
            expected: "expected \(expected)")
    }
}
