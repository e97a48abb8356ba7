public import CallModel

/// Which calls were reviewed, and how: questions about many calls at once.
extension Store {
    /// The calls that somebody was given to review, or evaluated: those of which `reviewers(of:)` names them.
    public func calls(reviewedBy reviewer: String) async throws -> Set<CallID> {
        try await callIDs(
            "SELECT call_id FROM assignment WHERE reviewer = ? UNION SELECT call_id FROM review WHERE reviewer = ?",
            [reviewer, reviewer])
    }

    /// The calls with an evaluation in one of these states.
    public func calls(withReviewIn states: [String]) async throws -> Set<CallID> {
        let places = states.map { _ in "?" }.joined(separator: ", ")
        guard !places.isEmpty else { return [] }
        return try await callIDs("SELECT DISTINCT call_id FROM review WHERE state IN (\(places))", states)
    }

    /// The evaluations of some calls, by call, then by reviewer.
    public func reviews<Value>(_ type: Value.Type, of calls: [CallID]) async throws -> [StoredReview<Value>] {
        let names = Set(calls.map(\.text)).sorted()
        return try await database.read { connection in
            var found: [StoredReview<Value>] = []
            for part in names.inParts {
                let places = part.map { _ in "?" }.joined(separator: ", ")
                let sql = "SELECT * FROM review WHERE call_id IN (\(places)) ORDER BY call_id, reviewer, review_id"
                found += try connection.rows(sql, part).map(StoredReview<Value>.init)
            }
            return found
        }
    }

    private func callIDs(_ sql: String, _ values: [String]) async throws -> Set<CallID> {
        try await database.read { connection in
            Set(try connection.rows(sql, values).compactMap { CallID(try $0.text("call_id")) })
        }
    }
}
