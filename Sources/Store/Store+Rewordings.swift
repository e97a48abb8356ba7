import CallModel

extension Store {
    /// Stores what a model made of a theme's title, in the place of what it made of it before.
    /// - Parameter bases: what the consent to each of the calls rested on when the model was given its words; not empty.
    /// - Throws: `ConsentChanged` where one of them rests on something else by now; nothing is stored then.
    public func saveRewording<Value>(
        _ result: StepResult<Value>, of theme: String, in language: String, restingOn bases: [ConsentBasis]
    ) async throws {
        precondition(!bases.isEmpty, "a title is made from somebody's words")
        let document = try Document.text(result.value)
        try await commit { connection in
            try Store.verify(bases, connection)
            try connection.execute("DELETE FROM rewording WHERE theme_id = ? AND language = ?", [theme, language])
            for call in Set(bases.map(\.callID)).sorted() {
                try connection.execute(
                    "INSERT INTO rewording (theme_id, language, call_id, inputs, document) VALUES (?, ?, ?, ?, ?)",
                    [theme, language, call.text, result.inputs, document])
            }
        }
    }

    /// What a model made of a theme's title; `nil` where it was not asked.
    public func rewording<Value>(
        _ type: Value.Type, of theme: String, in language: String
    ) async throws -> StepResult<Value>? {
        try await database.read { connection in
            try connection.rows(
                "SELECT inputs, document FROM rewording WHERE theme_id = ? AND language = ? LIMIT 1", [theme, language]
            ).first.map { row in
                StepResult(
                    inputs: try row.text("inputs"), value: try Document.value(type, from: try row.text("document")))
            }
        }
    }

    /// Titles that were made from the words of a call, whoever else's words went in.
    static func deleteRewordings(of id: CallID, _ connection: any SQLConnection) throws {
        try connection.execute(
            """
            DELETE FROM rewording WHERE EXISTS (
                SELECT 1 FROM rewording AS own
                WHERE own.theme_id = rewording.theme_id AND own.language = rewording.language AND own.call_id = ?)
            """,
            [id.text])
    }
}
