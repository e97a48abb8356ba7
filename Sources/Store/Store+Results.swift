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
    case acoustics, recognition, transcript, feedback
    /// What a model said that the feedback means.
    case meaning

    fileprivate var stage: Stage {
        switch self {
        case .acoustics, .recognition: .measured
        case .transcript: .transcribed
        case .feedback, .meaning: .spotted
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
            guard try Store.erasureReason(of: id, connection) == nil else { return }
            try Store.put(document, inputs: result.inputs, of: step, for: id, connection)
            try Store.reach(step.stage, id, connection)
            try Store.replace(problems, of: step.rawValue, for: id, connection)
        }
    }

    /// The result stands with the month in which the call began.
    private static func put(
        _ document: String, inputs: String, of step: CallStep, for id: CallID, _ connection: any SQLConnection
    ) throws {
        let values: [any SQLConvertible] = [inputs, document, id.text]
        let known = try connection.execute(
            "UPDATE \(step.rawValue) SET inputs = ?, document = ? WHERE call_id = ?", values)
        guard known == 0 else { return }
        let call = try connection.rows("SELECT started_at FROM call WHERE call_id = ?", [id.text]).first
        try connection.execute(
            "INSERT INTO \(step.rawValue) (inputs, document, call_id, started_at) VALUES (?, ?, ?, ?)",
            values + [try call?.integer("started_at") ?? 0])
    }

    /// Takes back the result of a step whose input is gone, and notes why; with words goes what finds them. Writes nothing where there is nothing.
    public func remove(_ step: CallStep, for id: CallID, problems: [InputError] = []) async throws {
        try await replaceProblems(problems, of: step.rawValue, for: id)
        guard try await inputs(of: step, for: id) != nil else { return }
        let tables =
            step == .transcript ? [DerivedFact.transcript, .searchWord, .searchCall].map(\.rawValue) : [step.rawValue]
        try await commit { connection in
            for table in tables { try connection.execute("DELETE FROM \(table) WHERE call_id = ?", [id.text]) }
        }
    }

    public func result<Value>(
        _ type: Value.Type, of step: CallStep, for id: CallID
    ) async throws -> StepResult<Value>? {
        try await database.read { connection in
            try connection.rows("SELECT * FROM \(step.rawValue) WHERE call_id = ?", [id.text]).first.flatMap {
                try StepResult<Value>($0)
            }
        }
    }

    /// The same of some calls, by call; those without one are not there.
    public func results<Value>(
        _ type: Value.Type, of step: CallStep, for ids: [CallID]
    ) async throws -> [CallID: StepResult<Value>] {
        guard !ids.isEmpty else { return [:] }
        return try await database.read { connection in
            try connection.rows("SELECT * FROM \(step.rawValue) WHERE call_id IN ({calls})", about: ids)
                .reduce(into: [CallID: StepResult<Value>]()) { results, row in
                    guard let call = CallID(try row.text("call_id")) else { return }
                    results[call] = try StepResult<Value>(row)
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

    /// Those of the calls for which a step has left something.
    public func calls(with step: CallStep, among ids: [CallID]) async throws -> Set<CallID> {
        guard !ids.isEmpty else { return [] }
        return try await database.read { connection in
            let rows = try connection.rows(
                "SELECT call_id FROM \(step.rawValue) WHERE call_id IN ({calls})", about: ids)
            return Set(try rows.compactMap { CallID(try $0.text("call_id")) })
        }
    }

    /// Stores an automatic evaluation as the current one of its call, beside those of other revisions.
    public func save<Value>(_ evaluation: EvaluationEntry<Value>) async throws {
        let document = try Document.text(evaluation.value)
        try await commit { connection in
            guard try Store.erasureReason(of: evaluation.callID, connection) == nil else { return }
            try Store.retireEvaluations(of: evaluation.callID, connection)
            try connection.execute(
                """
                INSERT INTO evaluation (call_id, scorecard, revision, is_current, inputs, document)
                VALUES (?, ?, ?, 1, ?, ?)
                ON CONFLICT (call_id, scorecard, revision) DO UPDATE SET
                    is_current = 1, inputs = excluded.inputs, document = excluded.document
                """,
                [evaluation.callID.text, evaluation.scorecard, evaluation.revision, evaluation.inputs, document])
            try Store.reach(.answered, evaluation.callID, connection)
        }
    }

    /// No scorecard is meant for the call any more: what was answered is history.
    public func retireEvaluations(of id: CallID) async throws {
        try await commit { try Store.retireEvaluations(of: id, $0) }
    }

    /// The evaluation that counts; those of other revisions are history. `nil` where there is none.
    public func currentEvaluation<Value>(
        _ type: Value.Type, of id: CallID
    ) async throws -> EvaluationEntry<Value>? {
        try await database.read { connection in
            try connection.rows("SELECT * FROM evaluation WHERE call_id = ? AND is_current = 1", [id.text]).first
                .map { row in
                    EvaluationEntry(
                        callID: id, scorecard: try row.text("scorecard"), revision: try row.text("revision"),
                        inputs: try row.text("inputs"), value: try Document.value(type, from: try row.text("document")))
                }
        }
    }

    private static func retireEvaluations(of id: CallID, _ connection: any SQLConnection) throws {
        try connection.execute("UPDATE evaluation SET is_current = 0 WHERE call_id = ? AND is_current = 1", [id.text])
    }
}

extension StepResult {
    /// `nil` for a document of another shape, from before an update: its step makes it anew like one that is not there.
    fileprivate init?(_ row: SQLRow) throws {
        guard let value = try? Document.value(Value.self, from: try row.text("document")) else { return nil }
        self.init(inputs: try row.text("inputs"), value: value)
    }
}
