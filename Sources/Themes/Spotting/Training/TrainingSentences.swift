import CallModel
import Languages

/// What the spotter is trained on, every time it is made: the sentences are the model.
enum TrainingSentences {
    static let all: [LabelledSentence] =
        parse(english, .en) + parse(polish, .pl) + parse(russian, .ru) + parse(ukrainian, .uk)
        + SpokenLanguage.allCases.flatMap(errands) + domains.keys.sorted().flatMap(inDomain)

    private static func errands(_ language: SpokenLanguage) -> [LabelledSentence] {
        (errands[language] ?? "").split(separator: "\n").map {
            LabelledSentence(text: String($0), language: language, kind: nil)
        }
    }

    /// The sentences of one domain; none for a domain that has no table.
    static func inDomain(_ name: String) -> [LabelledSentence] {
        (domains[name] ?? "").split(separator: "\n").flatMap { line -> [LabelledSentence] in
            let columns = line.split(separator: "|").map(\.trimmed)
            guard let kind = columns.first else { return [] }
            return zip(ConceptTable.columns, columns.dropFirst()).map { language, text in
                LabelledSentence(text: text, language: language, kind: FeedbackKind(rawValue: kind))
            }
        }
    }

    /// Lines of `kind: sentence`.
    private static func parse(_ lines: String, _ language: SpokenLanguage) -> [LabelledSentence] {
        lines.split(separator: "\n").compactMap { line in
            guard let colon = line.firstIndex(of: ":") else { return nil }
            let text = line[line.index(after: colon)...].trimmed
            return LabelledSentence(
                text: text, language: language, kind: FeedbackKind(rawValue: String(line[..<colon])))
        }
    }
}
