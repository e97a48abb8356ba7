public import CallModel

/// Where an evaluation stands in the order by call, then by id.
public struct ReviewPlace: Hashable, Sendable, CustomStringConvertible {
    private let call: String
    private let id: String

    public init(call: CallID, id: String) { (self.call, self.id) = (call.text, id) }

    /// - Parameter text: as `description` has it; anything else, and `""`, is the start or lies between two evaluations.
    public init(_ text: String) {
        // No call has a slash in its name.
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        (call, id) = (parts.first ?? "", parts.count > 1 ? parts[1] : "")
    }

    /// `LN-2101/9f2c…`
    public var description: String { "\(call)/\(id)" }

    fileprivate var condition: (sql: String, values: [String]) {
        (" AND (call_id > ? OR (call_id = ? AND review_id > ?))", [call, call, id])
    }
}

extension Store {
    /// A page of evaluations, by call, then by id.
    /// - Parameter place: where it begins: after this one.
    public func reviews<Value>(
        _ type: Value.Type, _ query: ReviewQuery, after place: ReviewPlace, limit: Int
    ) async throws -> [StoredReview<Value>] {
        guard let filter = query.filter else { return [] }
        let start = place.condition
        return try await database.read { connection in
            try connection.rows(
                "SELECT * FROM review WHERE 1 = 1\(filter.sql)\(start.sql) ORDER BY call_id, review_id LIMIT ?",
                (filter.values + start.values).map(\.sqlValue) + [limit.sqlValue]
            ).map(StoredReview.init)
        }
    }

    /// Whose work evaluations are about, and their teams, by name.
    /// - Parameter reach: `nil` for everybody's.
    public func reviewedPeople(_ reach: ReviewReach?) async throws -> (agents: [String], teams: [String]) {
        guard let filter = ReviewQuery(reach: reach).filter else { return ([], []) }
        return try await database.read { connection in
            func names(_ column: String) throws -> [String] {
                try connection.rows(
                    "SELECT DISTINCT \(column) FROM review WHERE \(column) IS NOT NULL\(filter.sql) ORDER BY \(column)",
                    filter.values
                ).map { try $0.text(column) }
            }
            return (try names("agent"), try names("team"))
        }
    }
}
