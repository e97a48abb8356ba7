public import CallModel

extension Store {
    /// What the machine answered to a call by one revision of a scorecard, whichever is in force now.
    /// - Returns: `nil` where it never answered by that one, where its answers were erased, and for a document of
    ///   another shape, from before an update.
    public func evaluation<Value>(
        _ type: Value.Type, of id: CallID, revision: String
    ) async throws -> EvaluationEntry<Value>? {
        try await database.read { connection in
            try connection.rows(
                "SELECT * FROM evaluation WHERE call_id = ? AND revision = ? ORDER BY scorecard", [id.text, revision]
            ).first.flatMap { row in
                guard let value = try? Document.value(type, from: try row.text("document")) else { return nil }
                return EvaluationEntry(
                    callID: id, scorecard: try row.text("scorecard"), revision: revision,
                    inputs: try row.text("inputs"), value: value)
            }
        }
    }
}
