public import CallModel

/// A digest that was sent to somebody.
public struct DigestDelivery: Hashable, Codable, Sendable {
    public let period: String
    /// A mail address, or the address of a webhook.
    public let recipient: String
    public let at: ZonedTime
    /// Of what was sent.
    public let sha256: String
    /// Calls whose words were in it, in quotes and titles, ascending.
    public let calls: [CallID]

    public init(period: String, recipient: String, at time: ZonedTime, sha256: String, calls: [CallID]) {
        self.period = period
        self.recipient = recipient
        at = time
        self.sha256 = sha256
        self.calls = calls
    }
}

extension Store {
    /// Remembers a delivery: whoever got words of a call can be told when its consent is withdrawn. This outlives the
    /// call; of the call it holds the id alone.
    /// - Returns: its number, by which it can be forgotten where nothing was sent after all.
    public func note(_ delivery: DigestDelivery) async throws -> Int {
        let document = try Document.text(delivery)
        return try await database.write { connection in
            let last = try connection.rows("SELECT COALESCE(MAX(number), 0) AS number FROM digest_delivery")
            let number = (try last.first?.integer("number") ?? 0) + 1
            try connection.execute(
                "INSERT INTO digest_delivery (number, period, recipient, document) VALUES (?, ?, ?, ?)",
                [number, delivery.period, delivery.recipient, document])
            for call in delivery.calls {
                try connection.execute(
                    "INSERT INTO digest_delivery_call (number, call_id) VALUES (?, ?)", [number, call.text])
            }
            return number
        }
    }

    /// Nothing was sent after all.
    public func forgetDelivery(_ number: Int) async throws {
        try await database.write { connection in
            try connection.execute("DELETE FROM digest_delivery_call WHERE number = ?", [number])
            try connection.execute("DELETE FROM digest_delivery WHERE number = ?", [number])
        }
    }

    /// In the order in which they were sent.
    /// - Parameter call: only those that quoted or linked this call; `nil` for all.
    public func deliveries(of call: CallID? = nil) async throws -> [DigestDelivery] {
        try await database.read { connection in
            let condition = "WHERE number IN (SELECT number FROM digest_delivery_call WHERE call_id = ?)"
            return try connection.rows(
                "SELECT document FROM digest_delivery \(call == nil ? "" : condition) ORDER BY number",
                call.map { [$0.text] } ?? []
            ).map { try Document.value(DigestDelivery.self, from: try $0.text("document")) }
        }
    }

    /// Whether the digest of a period was sent to somebody.
    public func wasDelivered(_ period: String, to recipient: String) async throws -> Bool {
        try await database.read { connection in
            try !connection.rows(
                "SELECT number FROM digest_delivery WHERE period = ? AND recipient = ? LIMIT 1", [period, recipient]
            ).isEmpty
        }
    }
}
