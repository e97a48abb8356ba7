public import CallModel

extension Store {
    /// The log of edits of the themes, in order of its numbers.
    public func themeEdits<Edit: Decodable & Sendable>(_ type: Edit.Type) async throws -> [Edit] {
        try await database.read { connection in
            try connection.rows("SELECT document FROM theme_edit ORDER BY number").map { row in
                try Document.value(type, from: try row.text("document"))
            }
        }
    }

    /// Adds edits at the end of the log, all or none; without the hashes of words of calls whose feedback was taken away.
    /// - Parameters:
    ///   - calls: those whose remarks the edits name.
    ///   - length: edits that were in the log when these were checked.
    /// - Returns: `false`, and nothing is added, where others were added meanwhile.
    public func appendThemeEdits(
        _ edits: [some Encodable], about calls: [CallID], toLogOf length: Int, by author: AuditAuthor
    ) async throws -> Bool {
        guard !edits.isEmpty else { return true }
        let documents = try edits.map { try Document.text($0) }
        let isAdded = try await database.write { connection in
            let count = try connection.rows("SELECT COUNT(*) AS count FROM theme_edit").first?.integer("count")
            guard count == length else { return false }
            for (index, document) in documents.enumerated() {
                try connection.execute(
                    "INSERT INTO theme_edit (number, document) VALUES (?, ?)", [length + index + 1, document])
            }
            for call in Set(calls).sorted() where try Store.isFeedbackTakenAway(of: call, connection) {
                try Store.forgetWords(of: call, inThemeEdits: connection)
            }
            let object = AuditObject("theme_edit", String(length + 1))
            try Store.append(AuditEvent(.themeEdited, on: object, by: author), connection)
            return true
        }
        if isAdded { try await sealAudit() }
        return isAdded
    }

    /// Whether a call was erased, or all was done with it that may be and its feedback may not be kept. Of a call that is
    /// not known yet, or still to be worked on, nobody can say so.
    private static func isFeedbackTakenAway(of id: CallID, _ connection: any SQLConnection) throws -> Bool {
        if try erasureReason(of: id, connection) != nil { return true }
        let row = try connection.rows(
            "SELECT granted FROM call WHERE call_id = ? AND stage = ?", [id.text, Stage.spotted.rawValue]
        ).first
        guard let granted = try row?.text("granted").split(separator: ",").map(String.init) else { return false }
        return !Set(granted).isSuperset(of: ["transcription", "theme_analysis"])
    }

    /// Takes the hash of the words out of the ids of a call's remarks. Where they stood stays in the log, so that it comes to
    /// the same themes without the call.
    static func forgetWords(of id: CallID, inThemeEdits connection: any SQLConnection) throws {
        let beginning = String(try Document.text(id.text).dropLast()) + "#"
        let pattern = beginning.replacing("~", with: "~~").replacing("%", with: "~%").replacing("_", with: "~_")
        let rows = try connection.rows(
            "SELECT number, document FROM theme_edit WHERE document LIKE ? ESCAPE '~'", ["%\(pattern)%"])
        for row in rows {
            for (remark, place) in remarks(beginning, in: try row.text("document")) {
                try connection.execute(
                    "UPDATE theme_edit SET document = REPLACE(document, ?, ?) WHERE number = ?",
                    [remark, place, try row.integer("number")])
            }
        }
    }

    /// The ids of remarks, in their quotation marks, with and without the hash: `"call-7#5@17-8230e822"`, `"call-7#5@17"`.
    /// - Parameter beginning: the quotation mark, the call and `#`.
    private static func remarks(_ beginning: String, in document: String) -> [(remark: String, place: String)] {
        document.split(separator: beginning, omittingEmptySubsequences: false).dropFirst().compactMap { rest in
            guard let end = rest.firstIndex(of: "\""), case let remark = rest[..<end], remark.contains("@"),
                let dash = remark.lastIndex(of: "-")
            else { return nil }
            return (beginning + remark + "\"", beginning + remark[..<dash] + "\"")
        }
    }
}
