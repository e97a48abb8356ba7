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
    /// What the store knows of a call in words: what was said, noted or read out in it, and who the customer is. Held in
    /// memory during an erasure, to look for it afterwards.
    /// - Returns: texts of 12 bytes and more, the longest first, at most `limit`.
    public func privateTexts(of id: CallID, limit: Int) async throws -> [String] {
        let documents = try await database.read { connection in
            var documents: [String] = []
            for table in ["recognition", "transcript", "feedback", "evaluation"] {
                try connection.forEachRow("SELECT document FROM \(table) WHERE call_id = ?", [id.text]) { row in
                    documents.append(try row.text("document"))
                }
            }
            return documents
        }
        let call = try await self.call(id)?.call
        let words = try documents.flatMap(Self.texts).filter { $0.contains(" ") }
        let texts = Set(words + [call?.customer, call?.agentNote].compactMap(\.self)).filter { $0.utf8.count >= 12 }
        return Array(texts.sorted { (-$0.utf8.count, $0) < (-$1.utf8.count, $1) }.prefix(limit))
    }

    /// Whether another call still holds the text: what several callers said is not a residue of one of them.
    public func holdsText(_ text: String, besides id: CallID) async throws -> Bool {
        let pattern =
            "%" + text.replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_") + "%"
        return try await database.read { connection in
            try ["recognition", "transcript", "feedback", "evaluation", "call"].contains { table in
                try !connection.rows(
                    "SELECT call_id FROM \(table) WHERE call_id <> ? AND document LIKE ? ESCAPE '\\' LIMIT 1",
                    [id.text, pattern]
                ).isEmpty
            }
        }
    }

    /// Overwrites what was deleted: afterwards the files of the database hold nothing but what can be read from it.
    public func compact() async throws { try await database.compact(Self.erasedFrom) }

    /// Tables that an erasure deletes from.
    private static let erasedFrom =
        DerivedFact.allCases.map(\.rawValue) + [
            "assignment", "call", "digest_call", "drawn_call", "manifest_call", "pending_receipt", "problem",
            "recording",
            "theme_book",
        ]

    /// The database's own files: nobody else may open them in this process (`SQLDatabase.engineFiles`).
    public var engineFiles: [String] { database.engineFiles }

    /// Looks through the database's own files.
    public func searchEngineFiles(for search: ByteSearch) async throws -> [SearchedFile] {
        try await database.searchEngineFiles(for: search)
    }

    /// The stretches of text in a document that stand in its JSON as they are.
    private static func texts(in document: String) throws -> [String] {
        try Document.value(DocumentTexts.self, from: document).texts.flatMap { text in
            text.split { $0 == "\"" || $0 == "\\" || $0.isNewline || $0 == "\t" }.map(String.init)
        }
    }
}
