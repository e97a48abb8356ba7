/// What a restored backup takes over row by row: which digests lie in the work directory and whose words they show, and
/// which receipts are still to be signed. None of it can be made anew.
enum CarriedTable: String, CaseIterable {
    case digest
    case digestCall = "digest_call"
    case pendingReceipt = "pending_receipt"

    private var columns: [String] {
        switch self {
        case .digest:
            ["period", "erasures", "first_day", "last_day", "looks_back_to", "is_stale", "is_past_retention"]
        case .digestCall: ["period", "call_id"]
        case .pendingReceipt: ["call_id", "document"]
        }
    }

    /// What becomes of a row that is known here. A digest has lost what either database says it has.
    private var onConflict: String {
        switch self {
        case .digest:
            """
            (period) DO UPDATE SET
                is_stale = CASE WHEN digest.is_stale = 1 THEN 1 ELSE excluded.is_stale END,
                is_past_retention = CASE WHEN digest.is_past_retention = 1 THEN 1 ELSE excluded.is_past_retention END,
                looks_back_to = CASE
                    WHEN digest.looks_back_to < excluded.looks_back_to THEN digest.looks_back_to
                    ELSE excluded.looks_back_to END
            """
        case .digestCall, .pendingReceipt: "DO NOTHING"
        }
    }

    func rows(_ connection: any SQLConnection) throws -> [[SQLValue]] {
        try connection.rows("SELECT * FROM \(rawValue) ORDER BY \(columns[0])", []).map { row in
            columns.map { row[$0] }
        }
    }

    func insert(_ rows: [[SQLValue]], _ connection: any SQLConnection) throws {
        let places = columns.map { _ in "?" }.joined(separator: ", ")
        for row in rows {
            try connection.execute(
                """
                INSERT INTO \(rawValue) (\(columns.joined(separator: ", "))) VALUES (\(places))
                ON CONFLICT \(onConflict)
                """, row)
        }
    }
}
