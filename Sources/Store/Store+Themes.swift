extension Store {
    /// Stores the themes, with what went into them.
    public func saveThemes<Book>(_ book: StepResult<Book>) async throws {
        let document = try Document.text(book.value)
        try await commit { connection in
            try connection.execute(
                """
                INSERT INTO theme_book (name, inputs, document) VALUES ('current', ?, ?)
                ON CONFLICT (name) DO UPDATE SET inputs = excluded.inputs, document = excluded.document
                """,
                [book.inputs, document])
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
