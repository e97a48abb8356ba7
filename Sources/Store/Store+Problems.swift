public import CallModel

extension Store {
    /// Replaces what was wrong with the input of a step as a whole (manifests, ledgers, scorecards).
    public func replaceProblems(_ problems: [InputError], of step: String) async throws {
        try await commit { connection in
            try connection.execute("DELETE FROM problem WHERE step = ? AND call_id IS NULL", [step])
            for problem in problems { try Store.insert(problem, step: step, call: nil, connection) }
        }
    }

    /// All that is wrong with the input at present, by file and place.
    public func problems() async throws -> [InputError] {
        try await database.read { connection in
            try connection.rows("SELECT * FROM problem ORDER BY file, place, code, step").map { row in
                let place = try row.text("place")
                return InputError(
                    code: try row.text("code"), file: try row.text("file"), place: place.isEmpty ? nil : place,
                    expected: try row.text("expected"))
            }
        }
    }

    static func replace(
        _ problems: [InputError], of step: String, for id: CallID, _ connection: any SQLConnection
    ) throws {
        try connection.execute("DELETE FROM problem WHERE step = ? AND call_id = ?", [step, id.text])
        for problem in problems { try insert(problem, step: step, call: id, connection) }
    }

    private static func insert(
        _ problem: InputError, step: String, call: CallID?, _ connection: any SQLConnection
    ) throws {
        try connection.execute(
            """
            INSERT INTO problem (step, file, code, place, expected, call_id) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (step, file, code, place, expected) DO NOTHING
            """,
            [step, problem.file, problem.code, problem.place ?? "", problem.expected, call?.text])
    }
}
