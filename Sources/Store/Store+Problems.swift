public import CallModel

/// Something wrong with the input, and the call it concerns where that is known.
public struct Problem: Hashable, Sendable {
    public let error: InputError
    public let callID: CallID?

    public init(_ error: InputError, callID: CallID? = nil) {
        self.error = error
        self.callID = callID
    }
}

extension Store {
    /// Replaces all that was wrong with the input of a step (manifests, ledgers, scorecards).
    public func replaceProblems(_ problems: [Problem], of step: String) async throws {
        try await commit { connection in
            try connection.execute("DELETE FROM problem WHERE step = ?", [step])
            for problem in problems { try Store.insert(problem.error, step: step, call: problem.callID, connection) }
        }
    }

    /// They were told, and are wrong no more; others of the step stay.
    public func forget(_ problems: [Problem], of step: String) async throws {
        guard !problems.isEmpty else { return }
        try await commit { connection in
            for problem in problems {
                let error = problem.error
                try connection.execute(
                    """
                    DELETE FROM problem
                    WHERE step = ? AND file = ? AND code = ? AND place = ? AND expected = ? AND call_id = ?
                    """,
                    [step, error.file, error.code, error.place ?? "", error.expected, problem.callID?.text ?? ""])
            }
        }
    }

    /// What is on file of a step, by file and place.
    public func problems(of step: String) async throws -> [Problem] {
        try await database.read { connection in
            try connection.rows("SELECT * FROM problem WHERE step = ? ORDER BY file, place, code, call_id", [step]).map
            {
                Problem(try Store.error($0), callID: CallID(try $0.text("call_id")))
            }
        }
    }

    /// All that is wrong with the input at present, by file and place.
    public func problems() async throws -> [InputError] {
        try await database.read { connection in
            try connection.rows("SELECT * FROM problem ORDER BY file, place, code, step").map(Store.error)
        }
    }

    static func error(_ row: SQLRow) throws -> InputError {
        let place = try row.text("place")
        return InputError(
            code: try row.text("code"), file: try row.text("file"), place: place.isEmpty ? nil : place,
            expected: try row.text("expected"))
    }

    /// Replaces what a step met with one call; writes nothing where there was and is nothing.
    public func replaceProblems(_ problems: [InputError], of step: String, for id: CallID) async throws {
        let standing = try await database.read { connection in
            try connection.rows("SELECT 1 AS found FROM problem WHERE step = ? AND call_id = ?", [step, id.text]).count
        }
        guard standing > 0 || !problems.isEmpty else { return }
        try await commit { try Store.replace(problems, of: step, for: id, $0) }
    }

    static func replace(
        _ problems: [InputError], of step: String, for id: CallID, _ connection: any SQLConnection
    ) throws {
        try connection.execute("DELETE FROM problem WHERE step = ? AND call_id = ?", [step, id.text])
        for problem in problems { try insert(problem, step: step, call: id, connection) }
    }

    static func insert(
        _ problem: InputError, step: String, call: CallID?, _ connection: any SQLConnection
    ) throws {
        try connection.execute(
            """
            INSERT INTO problem (step, file, code, place, expected, call_id) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (step, call_id, file, code, place, expected) DO NOTHING
            """,
            [step, problem.file, problem.code, problem.place ?? "", problem.expected, call?.text ?? ""])
    }
}
