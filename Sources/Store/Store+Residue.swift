public import CallModel
import FoundationEssentials

/// Every text in a JSON document, wherever it stands.
private struct DocumentTexts: Decodable {
    let texts: [String]

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let text = try? value.decode(String.self) {
            texts = [text]
        } else if let items = try? value.decode([DocumentTexts].self) {
            texts = items.flatMap(\.texts)
        } else if let fields = try? value.decode([String: DocumentTexts].self) {
            texts = fields.sorted { $0.key < $1.key }.flatMap(\.value.texts)
        } else {
            texts = []
        }
    }
}

extension Store {
    /// What the store knows of a call in words: who the customer is, what the agent noted, where its recordings are,
    /// whose names may tell who called; and what was said or noted in it. What stands in a scorecard is left out:
    /// evidence repeats the phrases that were looked for. Held in memory during an erasure, to look for it afterwards.
    /// - Returns: texts of 12 bytes and more, at most `limit`: of what was said or noted the longest.
    public func privateTexts(of id: CallID, limit: Int) async throws -> [String] {
        try await database.read { connection in
            let known = Store.longestFirst(try Store.identifyingTexts(of: id, connection))
            let words = Store.longestFirst(try Store.words(of: id, connection))
            var texts = Array(known.prefix(limit))
            for text in words where !known.contains(text) {
                guard texts.count < limit else { break }
                if try !Store.isInScorecard(text, connection) { texts.append(text) }
            }
            return texts
        }
    }

    private static func longestFirst(_ texts: [String]) -> [String] {
        Set(texts).filter { $0.utf8.count >= 12 }.sorted { (-$0.utf8.count, $0) < (-$1.utf8.count, $1) }
    }

    /// The path of a recording that a worker has in hand stays in the queue until that is done, and is none of them.
    private static func identifyingTexts(of id: CallID, _ connection: any SQLConnection) throws -> [String] {
        let row = try connection.rows("SELECT document FROM call WHERE call_id = ?", [id.text]).first
        let call = try row.map { try Document.value(Call.self, from: try $0.text("document")) }
        let paths = try recordingPlaces(of: id, connection).named.filter { path in
            try connection.rows("SELECT subject FROM job WHERE subject = ? AND state = 'claimed'", [path]).isEmpty
        }
        return paths + [call?.customer, call?.agentNote].compactMap(\.self).flatMap(stretches)
    }

    private static func words(of id: CallID, _ connection: any SQLConnection) throws -> [String] {
        var words: [String] = []
        for table in ["recognition", "transcript", "feedback", "evaluation"] {
            try connection.forEachRow("SELECT document FROM \(table) WHERE call_id = ?", [id.text]) { row in
                words += try texts(in: row.text("document")).filter { $0.contains(" ") }
            }
        }
        return words
    }

    /// By its beginning: SQLite takes no pattern of more than 50,000 bytes.
    private static func isInScorecard(_ text: String, _ connection: any SQLConnection) throws -> Bool {
        try !connection.rows(
            "SELECT revision FROM scorecard_text WHERE document LIKE ? ESCAPE '\\' LIMIT 1",
            [pattern(around: String(text.prefix(256)))]
        ).isEmpty
    }

    /// Whether another call still holds the text, or its recording is called so: what several callers said is not a
    /// residue of one of them.
    public func holdsText(_ text: String, besides id: CallID) async throws -> Bool {
        let places = [
            ("recognition", "document"), ("transcript", "document"), ("feedback", "document"),
            ("evaluation", "document"), ("call", "document"), ("call", "recording"), ("manifest_call", "recording"),
        ]
        return try await database.read { connection in
            try places.contains { table, column in
                try !connection.rows(
                    "SELECT call_id FROM \(table) WHERE call_id <> ? AND \(column) LIKE ? ESCAPE '\\' LIMIT 1",
                    [id.text, Store.pattern(around: text)]
                ).isEmpty
            }
        }
    }

    /// For `LIKE … ESCAPE '\'`.
    private static func pattern(around text: String) -> String {
        "%" + text.replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_") + "%"
    }

    /// Overwrites what was deleted: afterwards the files of the database hold nothing but what can be read from it.
    /// - Parameter wholly: also where that takes minutes.
    public func compact(wholly: Bool = false) async throws {
        try await database.compact(Self.erasedFrom, wholly: wholly)
    }

    /// Tables that an erasure deletes from.
    private static let erasedFrom =
        DerivedFact.allCases.map(\.rawValue) + [
            "assignment", "call", "digest_call", "drawn_call", "job", "manifest_call", "pending_receipt", "problem",
            "recording",
            "theme_book",
        ]

    /// The database's own files: nobody else may open them in this process (`SQLDatabase.engineFiles`). None where they
    /// are a server's.
    public var engineFiles: [String] { database.engineFiles }

    /// Looks through the database's own files, or the tables of a server.
    public func searchEngineFiles(for search: ByteSearch) async throws -> [SearchedFile] {
        try await database.searchEngineFiles(for: search)
    }

    private static func texts(in document: String) throws -> [String] {
        try Document.value(DocumentTexts.self, from: document).texts.flatMap(stretches)
    }

    /// Those of a text that stand in JSON as they are.
    private static func stretches(of text: String) -> [String] {
        text.split { $0 == "\"" || $0 == "\\" || $0.isNewline || $0 == "\t" }.map(String.init)
    }
}
