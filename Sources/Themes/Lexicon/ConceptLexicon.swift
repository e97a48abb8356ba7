import CallModel
import Languages

/// What words mean in the domain of product feedback, in each language; open to the words of an installation.
///
/// The text form has one line per concept, `concept | en | uk | ru | pl`, as docs/themes.md describes it.
public struct ConceptLexicon: Sendable {
    private let lexicons: [SpokenLanguage: Lexicon]

    /// The lexicon of this project alone.
    public static let standard = ConceptLexicon(additions: [])

    /// - Parameters:
    ///   - additions: lines of the text form; blank lines and lines that begin with `#` are passed over, and a language
    ///     may be left empty. A concept of the project is extended; a word that the project gives another concept
    ///     changes to this one.
    ///   - file: as the user knows it.
    /// - Throws: `InputError` for a line that is not of this form.
    public init(adding additions: String, file: String) throws {
        var lines: [Substring] = []
        for (number, line) in additions.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .enumerated()
        where !line.trimmed.isEmpty && !line.hasPrefix("#") {
            let columns = line.split(separator: "|", omittingEmptySubsequences: false).map(\.trimmed)
            guard columns.count == ConceptTable.columns.count + 1, let name = columns.first, !name.isEmpty,
                !name.contains(where: \.isWhitespace), columns.dropFirst().contains(where: { !$0.isEmpty })
            else {
                throw InputError(
                    code: "lexicon.line", file: file, place: "line \(number + 1)",
                    expected: "expected concept | en | uk | ru | pl, with words in at least one language")
            }
            lines.append(line)
        }
        self.init(additions: lines)
    }

    private init(additions: [Substring]) {
        lexicons = Dictionary(
            uniqueKeysWithValues: SpokenLanguage.allCases.map { language in
                var lexicon = LanguageTools.of(language).concepts
                lexicon.override(with: additions)
                return (language, lexicon)
            })
    }

    subscript(language: SpokenLanguage) -> Lexicon { lexicons[language] ?? Lexicon(lines: [], language: language) }
}
