import CallModel

/// A drawn call in the queue, as the transaction finds it that is about to change it.
struct QueuePlace: Hashable, Sendable {
    let drawID: String
    /// `random` or `targeted`.
    let kind: String
    let callID: CallID

    /// In the order of `WHERE draw_id = ? AND kind = ? AND call_id = ?`.
    var key: [any SQLConvertible] { [drawID, kind, callID.text] }

    private static let isOfReview = "occasion = ? AND basis = ? AND call_id = ?"

    func isWaiting(_ connection: any SQLConnection) throws -> Bool {
        let rows = try connection.rows(
            "SELECT state FROM drawn_call WHERE draw_id = ? AND kind = ? AND call_id = ?", key)
        return try rows.first?.text("state") == DrawnState.waiting.rawValue
    }

    /// Who was given it; `nil` where nobody was.
    func reviewer(_ connection: any SQLConnection) throws -> String? {
        try connection.rows(
            "SELECT reviewer FROM assignment WHERE draw_id = ? AND kind = ? AND call_id = ?", key
        ).first?.text("reviewer")
    }

    /// Whether an evaluation of it was submitted, whatever became of that since.
    func wasScored(_ connection: any SQLConnection) throws -> Bool {
        try !connection.rows(
            "SELECT 1 AS found FROM review WHERE \(Self.isOfReview) AND state <> 'draft'", key
        ).isEmpty
    }

    /// The same, of an evaluation by this person.
    func wasScored(by reviewer: String, _ connection: any SQLConnection) throws -> Bool {
        try !connection.rows(
            "SELECT 1 AS found FROM review WHERE \(Self.isOfReview) AND reviewer = ? AND state <> 'draft'",
            key + [reviewer]
        ).isEmpty
    }

    /// Deletes what people began of it and did not submit; that they began stays on file.
    func endDrafts(_ connection: any SQLConnection) throws {
        let begun = "FROM review WHERE \(Self.isOfReview) AND state = 'draft'"
        try connection.execute("DELETE FROM review_draft WHERE review_id IN (SELECT review_id \(begun))", key)
        try connection.execute(
            "INSERT INTO ended_review (review_id, call_id, document) SELECT review_id, call_id, document \(begun)", key)
        try connection.execute("DELETE \(begun)", key)
    }
}
