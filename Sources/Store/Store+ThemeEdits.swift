extension Store {
    /// The log of edits of the themes, in order of its numbers.
    public func themeEdits<Edit: Decodable & Sendable>(_ type: Edit.Type) async throws -> [Edit] {
        try await database.read { connection in
            try connection.rows("SELECT document FROM theme_edit ORDER BY number").map { row in
                try Document.value(type, from: try row.text("document"))
            }
        }
    }

    /// Adds edits at the end of the log, all or none.
    /// - Parameter length: edits that were in the log when these were checked.
    /// - Returns: `false`, and nothing is added, where others were added meanwhile.
    public func appendThemeEdits(
        _ edits: [some Encodable], toLogOf length: Int, by author: AuditAuthor
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
            let object = AuditObject("theme_edit", String(length + 1))
            try Store.append(AuditEvent(.themeEdited, on: object, by: author), connection)
            return true
        }
        if isAdded { try await sealAudit() }
        return isAdded
    }
}
