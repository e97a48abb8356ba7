import CallModel
import Languages

/// Utterances as tab-separated text with a header line: `utterance_id`, `text`, and where known `language`, `speaker`.
struct UtteranceTable {
    struct Row {
        let id: String
        let language: SpokenLanguage
        let isAgent: Bool
        let text: String
    }

    let rows: [Row]

    /// - Throws: `InputError` where the header lacks a needed column or a line is too short.
    init(_ table: String, file: String) throws {
        let lines = table.split(omittingEmptySubsequences: false) { $0.isNewline }.enumerated().filter { !$1.isEmpty }
        let header = lines.first.map { Self.fields($0.1) } ?? []
        guard let id = header.firstIndex(of: "utterance_id"), let text = header.firstIndex(of: "text") else {
            throw InputError(
                code: "utterances.header", file: file, place: "line 1",
                expected: "expected a header line with the columns utterance_id and text, separated by tabs")
        }
        let (language, speaker) = (header.firstIndex(of: "language"), header.firstIndex(of: "speaker"))
        rows = try lines.dropFirst().map { number, line in
            let fields = Self.fields(line)
            guard fields.count >= header.count else {
                throw InputError(
                    code: "utterances.short_line", file: file, place: "line \(number + 1)",
                    expected: "expected \(header.count) fields separated by tabs")
            }
            return Row(
                id: fields[id],
                language: language.flatMap { SpokenLanguage(tag: fields[$0]) }
                    ?? SpokenLanguage(guessing: fields[text]),
                isAgent: speaker.map { fields[$0] == Party.agent.rawValue } ?? false, text: fields[text])
        }
    }

    private static func fields(_ line: Substring) -> [String] {
        line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
}
