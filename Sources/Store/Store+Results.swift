public import CallModel

/// A result of a step on one call, with what went into it: equal inputs need not be worked on again.
public struct StepResult<Value: Codable & Sendable>: Sendable {
    public let inputs: String
    public let value: Value

    public init(inputs: String, value: Value) {
        self.inputs = inputs
        self.value = value
    }
}

/// Steps that leave one document per call; the raw value is the table.
public enum CallStep: String, CaseIterable, Sendable {
    case acoustics, transcript, feedback

    fileprivate var stage: Stage {
        switch self {
        case .acoustics: .measured
        case .transcript: .transcribed
        case .feedback: .spotted
        }
    }
}

/// What an automatic scorecard run left for a call.
public struct EvaluationEntry<Value: Codable & Sendable>: Sendable {
    public let callID: CallID
    public let scorecard: String
    /// Content hash of the scorecard.
    public let revision: String
    public let inputs: String
    public let value: Value

    public init(callID: CallID, scorecard: String, revision: String, inputs: String, value: Value) {
        self.callID = callID
        self.scorecard = scorecard
        self.revision = revision
        self.inputs = inputs
        self.value = value
    }
}

extension Store {
    /// Stores the result of a step, with the problems it met, and moves the call on: one change. Erased calls stay so.
    public func save<Value>(
        _ result: StepResult<Value>, of step: CallStep, for id: CallID, problems: [InputError] = []
    ) async throws {
        let document = try Document.text(result.value)
        try await commit { connection in
            guard try !Store.isErased(id, connection) else { return }
            try connection.execute(
                """
                INSERT INTO \(step.rawValue) (call_id, inputs, document) VALUES (?, ?, ?)
                ON CONFLICT (call_id) DO UPDATE SET inputs = excluded.inputs, document = excluded.document
                """,
                [id.text, result.inputs, document])
            try Store.reach(step.stage, id, connection)
            try Store.replace(problems, of: step.rawValue, for: id, connection)
        }
    }

    /// Takes back the result of a step whose input is gone, and notes why.
    public func remove(_ step: CallStep, for id: CallID, problems: [InputError] = []) async throws {
        try await commit { connection in
            try connection.execute("DELETE FROM \(step.rawValue) WHERE call_id = ?", [id.text])
            try Store.reach(step.stage, id, connection)
            try Store.replace(problems, of: step.rawValue, for: id, connection)
        }
    }

    public func result<Value>(
        _ type: Value.Type, of step: CallStep, for id: CallID
    ) async throws -> StepResult<Value>? {
        try await database.read { connection in
            try connection.rows("SELECT * FROM \(step.rawValue) WHERE call_id = ?", [id.text]).first.map { row in
                StepResult(
                    inputs: try row.text("inputs"), value: try Document.value(type, from: try row.text("document")))
            }
        }
    }

    /// What went into the stored result; `nil` where there is none.
    public func inputs(of step: CallStep, for id: CallID) async throws -> String? {
        try await database.read { connection in
            try connection.rows("SELECT inputs FROM \(step.rawValue) WHERE call_id = ?", [id.text]).first?.text(
                "inputs")
        }
    }

    /// Stores an automatic evaluation beside those of other revisions, and moves the call on.
    public func save<Value>(_ evaluation: EvaluationEntry<Value>) async throws {
        let document = try Document.text(evaluation.value)
        try await commit { connection in
            guard try !Store.isErased(evaluation.callID, connection) else { return }
            try connection.execute(
                """
                INSERT INTO evaluation (call_id, scorecard, revision, inputs, document) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (call_id, scorecard, revision) DO UPDATE SET
                    inputs = excluded.inputs, document = excluded.document
                """,
                [evaluation.callID.text, evaluation.scorecard, evaluation.revision, evaluation.inputs, document])
            try Store.reach(.answered, evaluation.callID, connection)
        }
    }

    /// The evaluations of a call, by scorecard and revision.
    public func evaluations<Value>(_ type: Value.Type, of id: CallID) async throws -> [EvaluationEntry<Value>] {
        try await database.read { connection in
            try connection.rows("SELECT * FROM evaluation WHERE call_id = ? ORDER BY scorecard, revision", [id.text])
                .map { row in
                    EvaluationEntry(
                        callID: id, scorecard: try row.text("scorecard"), revision: try row.text("revision"),
                        inputs: try row.text("inputs"), value: try Document.value(type, from: try row.text("document")))
                }
        }
    }
}
