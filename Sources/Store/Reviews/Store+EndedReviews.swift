public import CallModel

extension Store {
    /// Evaluations of the calls that ended before they were submitted, as they were begun; by call.
    public func endedReviews<Value: Codable & Sendable>(
        _ type: Value.Type, of calls: [CallID]
    ) async throws -> [Value] {
        try await database.read { connection in
            try connection.rows(
                "SELECT document FROM ended_review WHERE call_id IN ({calls}) ORDER BY call_id, review_id", about: calls
            ).map { try Document.value(type, from: try $0.text("document")) }
        }
    }
}
