extension Store {
    /// Every stored fact as text, one per line, in a fixed order: `table<TAB>column=value…`.
    ///
    /// Two runs over the same archive are equal exactly where their dumps are: when and how often a night ran, and when
    /// a file was last written, are left out.
    public func dump(to write: @escaping @Sendable (String) throws -> Void) async throws {
        try await database.readOnce { connection in
            for (table, columns) in Store.facts {
                let list = columns.joined(separator: ", ")
                try connection.forEachRow("SELECT \(list) FROM \(table) ORDER BY \(list)", []) { row in
                    try write(Store.line(table, columns, row))
                }
            }
        }
    }

    private static let facts: [(table: String, columns: [String])] = [
        (
            "recording",
            ["path", "size_bytes", "fate", "reason", "detail", "call_id", "audio_sha256", "duplicate_of"]
        ),
        ("call", ["call_id", "started_at", "stage", "recording", "audio_sha256", "granted", "medium", "document"]),
        ("consent_record", ["call_id", "seq", "record_id", "sha256", "document"]),
        ("acoustics", ["call_id", "inputs", "document"]),
        ("recognition", ["call_id", "inputs", "document"]),
        ("transcript", ["call_id", "inputs", "document"]),
        ("evaluation", ["call_id", "scorecard", "revision", "is_current", "inputs", "document"]),
        ("feedback", ["call_id", "inputs", "document"]),
        ("meaning", ["call_id", "inputs", "document"]),
        ("draw", ["draw_id", "period", "document"]),
        ("drawn_call", ["draw_id", "call_id", "kind", "state", "document"]),
        ("assignment", ["draw_id", "kind", "call_id", "reviewer", "due_day"]),
        ("review", ["review_id", "call_id", "reviewer", "basis", "occasion", "state", "version", "document"]),
        ("review_draft", ["review_id", "version", "call_id", "document"]),
        ("ended_review", ["review_id", "call_id", "document"]),
        ("calibration", ["session_id", "document"]),
        ("coaching_note", ["note_id", "review_id", "call_id", "document"]),
        ("feedback_mark", ["mark_id", "call_id", "document"]),
        ("search_call", ["call_id", "inputs"]),
        ("search_word", ["stem", "call_id"]),
        ("scorecard_text", ["revision", "scorecard", "document"]),
        ("scorecard_version", ["scorecard", "version", "revision"]),
        ("saved_filter", ["account", "name", "document"]),
        ("theme_book", ["name", "inputs", "document"]),
        ("rewording", ["theme_id", "language", "call_id", "inputs", "document"]),
        ("theme_edit", ["number", "document"]),
        ("spotting_correction", ["number", "call_id", "document"]),
        ("incident_alert", ["alert_id", "document"]),
        ("digest_delivery", ["number", "period", "recipient", "document", "state"]),
        ("outgoing_event", ["name", "subject"]),
        ("problem", ["step", "file", "place", "code", "expected", "call_id"]),
        ("legal_hold", ["call_id"]),
        ("retention_end", ["call_id", "purpose"]),
        ("tombstone", ["call_id", "audio_sha256", "reason"]),
        ("pending_receipt", ["call_id", "document"]),
    ]

    private static func line(_ table: String, _ columns: [String], _ row: SQLRow) -> String {
        let fields = columns.map { column in
            switch row[column] {
            case .null: "\(column)=∅"
            case .integer(let number): "\(column)=\(number)"
            case .real(let number): "\(column)=\(number)"
            case .text(let text): "\(column)=\(text.escaped)"
            }
        }
        return ([table] + fields).joined(separator: "\t")
    }
}

extension String {
    /// Without tabs and line breaks, so that a fact stays on its line.
    fileprivate var escaped: String {
        var text = ""
        for character in unicodeScalars {
            switch character {
            case "\\": text += "\\\\"
            case "\t": text += "\\t"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            default: text.unicodeScalars.append(character)
            }
        }
        return text
    }
}
