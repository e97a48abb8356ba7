public import CallModel

extension Store {
    /// Stores the themes, with what went into them.
    /// - Parameter calls: those whose feedback went in.
    /// - Returns: `false`, and nothing is stored, where one of the calls was erased meanwhile.
    public func saveThemes<Book>(_ book: StepResult<Book>, madeFrom calls: [CallID]) async throws -> Bool {
        let document = try Document.text(book.value)
        return try await database.write { connection in
            for call in calls where try Store.erasureReason(of: call, connection) != nil { return false }
            try connection.execute(
                """
                INSERT INTO theme_book (name, inputs, document) VALUES ('current', ?, ?)
                ON CONFLICT (name) DO UPDATE SET inputs = excluded.inputs, document = excluded.document
                """,
                [book.inputs, document])
            return true
        }
    }

    /// `nil` before the first night.
    public func themes<Book>(_ type: Book.Type) async throws -> StepResult<Book>? {
        try await database.read { connection in
            try connection.rows("SELECT * FROM theme_book WHERE name = 'current'").first.map { row in
                StepResult(
                    inputs: try row.text("inputs"), value: try Document.value(type, from: try row.text("document")))
            }
        }
    }
}
