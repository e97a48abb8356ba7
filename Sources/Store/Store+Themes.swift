extension Store {
    /// Stores the themes, with what went into them.
    /// - Parameter bases: what the consent to each call rested on whose feedback went in, when that was read.
    /// - Throws: `ConsentChanged` where one of them rests on something else by now; nothing is stored then.
    public func saveThemes<Book>(_ book: StepResult<Book>, restingOn bases: [ConsentBasis]) async throws {
        let document = try Document.text(book.value)
        try await database.write { connection in
            try Store.verify(bases, connection)
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
