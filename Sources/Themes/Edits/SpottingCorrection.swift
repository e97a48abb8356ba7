public import CallModel
import FoundationEssentials
public import Languages

/// A sentence that a reviewer judged otherwise than the spotter did. It becomes training data of the installation.
public struct SpottingCorrection: Hashable, Codable, Sendable {
    public let text: String
    public let language: SpokenLanguage
    /// `nil` where it is no feedback about the product.
    public let kind: FeedbackKind?
    /// The call in which it was said, so that it goes when the call goes; `nil` for a sentence that a reviewer wrote.
    public let callID: CallID?

    public init(text: String, language: SpokenLanguage, kind: FeedbackKind?, callID: CallID? = nil) {
        self.text = text
        self.language = language
        self.kind = kind
        self.callID = callID
    }

    private enum CodingKeys: String, CodingKey {
        case text, language, kind
        case callID = "call_id"
    }

    /// Reads corrections as tab-separated text with a header line, or as a JSON array of objects, both with `text`,
    /// `language` (en, uk, ru, pl), `kind` (problem, request, praise, confusion, none) and, where it was said in a call,
    /// `call_id`.
    /// - Throws: `InputError` with the line or entry that cannot be used; nothing is read then.
    public static func read(_ content: String, file: String) throws -> [SpottingCorrection] {
        let isJSON = content.first { !$0.isWhitespace } == "["
        let rows = try isJSON ? objects(content, file) : lines(content, file)
        return try rows.map { place, fields in
            guard let correction = SpottingCorrection(fields) else {
                throw InputError(
                    code: "corrections.entry", file: file, place: place,
                    expected:
                        "expected text, language (en, uk, ru, pl) and kind (problem, request, praise, confusion, none)")
            }
            return correction
        }
    }

    /// Those that say something that was not the last word on their sentence already.
    public static func news(
        of corrections: [SpottingCorrection], after known: [SpottingCorrection]
    ) -> [SpottingCorrection] {
        var latest = Dictionary(known.map { ($0.key, $0) }) { $1 }
        return corrections.filter { latest.updateValue($0, forKey: $0.key) != $0 }
    }

    /// Corrections of the same words are about the same thing.
    fileprivate var key: String {
        language.rawValue + " " + tokens(of: text).map(\.word).joined(separator: " ")
    }

    private init?(_ fields: [String: String]) {
        guard let text = fields["text"], text.contains(where: \.isLetter), text.count <= 2000,
            let language = fields["language"].flatMap(SpokenLanguage.init(tag:)), let kind = fields["kind"],
            kind == "none" || FeedbackKind(rawValue: kind) != nil
        else { return nil }
        let call = fields["call_id"].flatMap { $0.isEmpty ? nil : $0 }
        guard call == nil || call.flatMap({ CallID($0) }) != nil else { return nil }
        self.init(
            text: text, language: language, kind: FeedbackKind(rawValue: kind), callID: call.flatMap { CallID($0) })
    }

    private static func objects(_ content: String, _ file: String) throws -> [(place: String, fields: [String: String])]
    {
        guard let objects = try? JSONDecoder().decode([[String: String?]].self, from: Data(content.utf8)) else {
            throw InputError(
                code: "corrections.malformed", file: file, expected: "expected a JSON array of objects with texts")
        }
        return objects.enumerated().map { ("entry \($0 + 1)", $1.compactMapValues(\.self)) }
    }

    private static func lines(_ content: String, _ file: String) throws -> [(place: String, fields: [String: String])] {
        let lines = content.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
            .filter { !$1.isEmpty }.map {
                ("line \($0 + 1)", $1.split(separator: "\t", omittingEmptySubsequences: false))
            }
        guard let header = lines.first, Set(["text", "language", "kind"]).isSubset(of: header.1.map(String.init)) else {
            throw InputError(
                code: "corrections.header", file: file, place: "line 1",
                expected: "expected a header line with text, language and kind, separated by tabs")
        }
        return lines.dropFirst().map { place, cells in
            let fields = zip(header.1, cells).map { (String($0), String($1)) }
            return (place, Dictionary(fields) { first, _ in first })
        }
    }
}

extension FeedbackSpotter {
    /// What a person corrected weighs as much as so many sentences of the project.
    private static let weight = 4

    /// The project's spotter, trained further on what reviewers corrected; of two about the same words the later holds.
    /// - Parameter corrections: in the order in which they were made.
    public init(learning corrections: [SpottingCorrection]) {
        var latest: [String: (place: Int, sentence: LabelledSentence)] = [:]
        for (place, correction) in corrections.enumerated() {
            let sentence = LabelledSentence(
                text: correction.text, language: correction.language, kind: correction.kind)
            latest[correction.key] = (place, sentence)
        }
        let sentences = latest.values.sorted { $0.place < $1.place }.map(\.sentence)
        self.init(corrections: sentences.flatMap { Array(repeating: $0, count: Self.weight) })
    }
}
