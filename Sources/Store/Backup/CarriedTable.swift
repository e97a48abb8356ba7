/// What a restored backup takes over row by row: who was sent words of calls, which digests lie in the work directory
/// and whose words they show, and which receipts are still to be signed. None of it can be made anew.
enum CarriedTable: String, CaseIterable {
    case delivery = "digest_delivery"
    case deliveredCall = "digest_delivery_call"
    case digest
    case digestCall = "digest_call"
    case pendingReceipt = "pending_receipt"

    private var columns: [String] {
        switch self {
        case .delivery: ["number", "period", "recipient", "document", "state"]
        case .deliveredCall: ["number", "call_id"]
        case .digest:
            ["period", "erasures", "first_day", "last_day", "looks_back_to", "is_stale", "is_past_retention"]
        case .digestCall: ["period", "call_id"]
        case .pendingReceipt: ["call_id", "document"]
        }
    }

    func rows(_ connection: any SQLConnection) throws -> [[SQLValue]] {
        try connection.rows("SELECT * FROM \(rawValue) ORDER BY \(columns[0])", []).map { row in
            columns.map { row[$0] }
        }
    }

    /// Rows that are known here stay as they are.
    func insert(_ rows: [[SQLValue]], _ connection: any SQLConnection) throws {
        let places = columns.map { _ in "?" }.joined(separator: ", ")
        for row in rows {
            try connection.execute(
                "INSERT INTO \(rawValue) (\(columns.joined(separator: ", "))) VALUES (\(places)) ON CONFLICT DO NOTHING",
                row)
        }
    }
}
