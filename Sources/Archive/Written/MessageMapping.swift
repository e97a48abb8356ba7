import CallModel
import FoundationEssentials

/// How a table of messages is to be read: an entry of `messages` in a preset of written cases.
struct MessageMapping: Hashable, Sendable {
    let files: FileNames
    let layout: TableLayout
    /// Of times that are written without one; where it is `nil` such a message is refused.
    var timeZone: TimeZone?
    let timeFormat: TimeFormat
    let columns: [MessageField: String]
    /// Who wrote all of them, where the table does not say it of each.
    let author: Party?
    /// What the source writes for an author, and who is meant.
    let authors: [String: Party]
    /// Only rows with one of these values are messages; `except` rows with one of those are none. An empty text is an
    /// empty cell.
    let only: [String: [String]]
    let except: [String: [String]]

    /// Whether the row is a message; others are passed over.
    func means(_ record: TableRecord) -> Bool {
        only.allSatisfy { column, values in values.contains(record.texts[column] ?? "") }
            && !except.contains { column, values in values.contains(record.texts[column] ?? "") }
    }

    /// `nil` where the column is not mapped or the cell is empty.
    func cell(_ field: MessageField, _ record: TableRecord) -> String? {
        columns[field].flatMap { record.texts[$0] }
    }

    /// - Throws: `message.bad_value` with row and column.
    func message(_ record: TableRecord, file: String) throws(InputError) -> WrittenMessage {
        func bad(_ field: MessageField, _ expected: String) -> InputError {
            InputError(
                code: "message.bad_value", file: file,
                place: "\(record.place), column \(columns[field] ?? field.rawValue)", expected: expected)
        }
        guard let sentAt = cell(.sentAt, record).flatMap({ timeFormat.moment($0, in: timeZone) }) else {
            throw bad(.sentAt, TimeFormat.expected(in: timeZone))
        }
        guard let author = author ?? cell(.author, record).flatMap({ authors[$0] ?? Party(rawValue: $0) }) else {
            throw bad(.author, "expected agent or customer, or a value that the mapping knows")
        }
        return WrittenMessage(
            author: author, sentAt: sentAt, subject: cell(.subject, record), text: cell(.text, record) ?? "")
    }
}

extension MessageMapping: Decodable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case files, format, delimiter, header, records, columns, author, authors, only, except
        case timeZone = "time_zone"
        case timeFormat = "time_format"
        case mayLack = "may_lack"
    }

    /// - Throws: a `DecodingError` whose description begins with what was expected.
    init(from decoder: any Decoder) throws {
        try refuseUnknownKeys(decoder, CodingKeys.self)
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        files = .patterns(try fields.decode([String].self, forKey: .files))
        timeZone = try fields.timeZone(.timeZone)
        timeFormat = try fields.timeFormat(.timeFormat)
        author = try fields.choice(.author)
        authors = try MessageMapping.authors(fields)
        only = try fields.decodeIfPresent([String: [String]].self, forKey: .only) ?? [:]
        except = try fields.decodeIfPresent([String: [String]].self, forKey: .except) ?? [:]
        columns = try MessageMapping.columns(fields, needsAuthor: author == nil)
        layout = TableLayout(
            format: try fields.choice(.format) ?? .csv, delimiter: try fields.delimiter(.delimiter),
            header: try fields.decodeIfPresent([String].self, forKey: .header),
            records: try fields.decodeIfPresent(String.self, forKey: .records),
            columns: Set(columns.values).union(only.keys).union(except.keys).sorted(),
            mayLack: Set(try fields.decodeIfPresent([String].self, forKey: .mayLack) ?? []))
    }

    private typealias Fields = KeyedDecodingContainer<CodingKeys>

    private static func columns(_ fields: Fields, needsAuthor: Bool) throws -> [MessageField: String] {
        var columns: [MessageField: String] = [:]
        for (name, column) in try fields.decode([String: String].self, forKey: .columns).sorted(by: { $0.key < $1.key })
        {
            guard let field = MessageField(rawValue: name) else {
                let known = MessageField.allCases.map(\.rawValue).joined(separator: ", ")
                throw fields.fault(.columns, "expected one of \(known), found \(name)")
            }
            columns[field] = column
        }
        for field in MessageField.required + (needsAuthor ? [.author] : []) where columns[field] == nil {
            throw fields.fault(.columns, "expected a column for \(field.rawValue)")
        }
        return columns
    }

    private static func authors(_ fields: Fields) throws -> [String: Party] {
        try (try fields.decodeIfPresent([String: String].self, forKey: .authors) ?? [:]).mapValues { name in
            guard let party = Party(rawValue: name) else {
                throw fields.fault(.authors, "expected agent or customer, found \(name)")
            }
            return party
        }
    }
}
