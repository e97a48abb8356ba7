import CallModel
public import FoundationEssentials

/// What stands behind `sidetone themes spot|group|mine`: text in, text out.
public struct ThemeCommands: Sendable {
    private let spotter: FeedbackSpotter
    private let options: GroupingOptions
    private let lexicon: ConceptLexicon

    public init(spotter: FeedbackSpotter = .standard, lexicon: ConceptLexicon = .standard) {
        self.init(spotter: spotter, lexicon: lexicon, options: GroupingOptions())
    }

    init(spotter: FeedbackSpotter = .standard, lexicon: ConceptLexicon = .standard, options: GroupingOptions) {
        self.spotter = spotter
        self.lexicon = lexicon
        self.options = options
    }

    /// - Parameter table: tab-separated, with the columns `utterance_id`, `text` and, where known, `speaker` and
    ///   `language`.
    /// - Returns: tab-separated `utterance_id`, `kind`; kind `none` for what is no feedback.
    public func spot(_ table: String, file: String) throws -> String {
        let rows = try UtteranceTable(table, file: file).rows.map { row in
            let kind = row.isAgent ? nil : spotter.judge(row.text, language: row.language).kind
            return "\(row.id)\t\(kind?.rawValue ?? "none")"
        }
        return lines(["utterance_id\tkind"] + rows)
    }

    /// - Returns: tab-separated `utterance_id`, `theme_id` in the order of the table; an empty theme for an utterance
    ///   like no other.
    public func group(_ table: String, file: String) throws -> String {
        let rows = try UtteranceTable(table, file: file).rows
        let order = rows.indices.sorted { (rows[$0].id, rows[$0].text) < (rows[$1].id, rows[$1].text) }
        let groups = RemarkGrouping(options: options, lexicon: lexicon).groups(
            order.map { index in
                let (text, language) = (rows[index].text, rows[index].language)
                return GroupingItem(text: text, language: language, kind: spotter.judge(text, language: language).kind)
            })
        var theme = [String](repeating: "", count: rows.count)
        for (number, group) in groups.filter({ $0.count > 1 }).enumerated() {
            for member in group { theme[order[member]] = "theme-\(number + 1)" }
        }
        return lines(["utterance_id\ttheme_id"] + zip(rows, theme).map { "\($0.id)\t\($1)" })
    }

    /// - Parameters:
    ///   - calls: in any order.
    ///   - previous: an earlier result of this function; its theme ids are kept.
    /// - Returns: the `ThemeBook` as JSON.
    /// - Throws: `InputError` where two files hold the same call, or `previous` is no such book.
    public func mine(_ calls: [CallTranscriptFile], previous: (json: Data, file: String)? = nil) throws -> Data {
        try Self.requireDistinct(calls)
        let feedback = calls.map { spotter.spot($0.transcript, of: $0.call) }
        let book = ThemeMiner(options: options, lexicon: lexicon).mine(feedback, previous: try previous.map(Self.book))
        return try Self.json(book)
    }

    /// Mines the archive as nights would have done it: day by day, each with the themes of the day before.
    /// - Parameter write: gets the local day, `2026-11-16`, of every day with calls, in order, and the `ThemeBook` as
    ///   JSON as it stood in the evening.
    public func replay(_ calls: [CallTranscriptFile], write: (String, Data) throws -> Void) throws {
        try Self.requireDistinct(calls)
        let feedback = calls.map { spotter.spot($0.transcript, of: $0.call) }
        let miner = ThemeMiner(options: options, lexicon: lexicon)
        var (heard, book): ([CallFeedback], ThemeBook?) = ([], nil)
        for (day, news) in Dictionary(grouping: feedback, by: \.startedAt.day).sorted(by: { $0.key < $1.key }) {
            heard += news
            let evening = miner.mine(heard, previous: book)
            try write(day, try Self.json(evening))
            book = evening
        }
    }

    private static func json(_ book: ThemeBook) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(book)
    }

    private static func requireDistinct(_ calls: [CallTranscriptFile]) throws {
        var files: [CallID: String] = [:]
        for call in calls {
            if let other = files.updateValue(call.file, forKey: call.call.id) {
                throw InputError(
                    code: "transcript.duplicate_call", file: call.file, place: "call_id",
                    expected: "expected a call that is not in \(other) already")
            }
        }
    }

    private static func book(_ json: Data, file: String) throws -> ThemeBook {
        do {
            return try JSONDecoder().decode(ThemeBook.self, from: json)
        } catch is DecodingError {
            throw InputError(
                code: "themes.malformed", file: file, expected: "expected the themes.json of an earlier run")
        }
    }

    private func lines(_ lines: [String]) -> String { lines.joined(separator: "\n") + "\n" }
}
