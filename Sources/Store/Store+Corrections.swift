public import CallModel

extension Store {
    /// Adds corrections of the spotter at the end. Words of an erased call are passed over.
    /// - Returns: how many were added.
    public func addCorrections(_ corrections: [(callID: CallID?, value: some Encodable & Sendable)]) async throws -> Int
    {
        let rows = try corrections.map { (callID: $0.callID, document: try Document.text($0.value)) }
        return try await database.write { connection in
            let allowed = try rows.filter { row in
                try row.callID.map { try Store.erasureReason(of: $0, connection) == nil } ?? true
            }
            let last = try connection.rows("SELECT COALESCE(MAX(number), 0) AS number FROM spotting_correction")
            let first = (try last.first?.integer("number") ?? 0) + 1
            for (offset, row) in allowed.enumerated() {
                try connection.execute(
                    "INSERT INTO spotting_correction (number, call_id, document) VALUES (?, ?, ?)",
                    [first + offset, row.callID?.text, row.document])
            }
            return allowed.count
        }
    }

    /// In the order in which they were added.
    public func corrections<Correction: Decodable & Sendable>(_ type: Correction.Type) async throws -> [Correction] {
        try await database.read { connection in
            try connection.rows("SELECT document FROM spotting_correction ORDER BY number").map { row in
                try Document.value(type, from: try row.text("document"))
            }
        }
    }
}
