public import CallModel

/// Words of calls that were sent to somebody.
public struct DigestDelivery: Hashable, Codable, Sendable {
    public enum State: String, Sendable {
        case sent
        /// Under way, or without an answer that says what became of it: whoever it was for may have it.
        case maybe
    }

    /// The period of a digest; `incident:…` by the id of its alert, `issue:…` by that of its theme.
    public let period: String
    /// A mail address, the address of a webhook, or a tracker of issues.
    public let recipient: String
    public let at: ZonedTime
    /// Of what was sent.
    public let sha256: String
    /// Calls whose words were in it, in quotes and titles, ascending.
    public let calls: [CallID]
    public internal(set) var state = State.maybe

    private enum CodingKeys: String, CodingKey { case period, recipient, at, sha256, calls }

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
    /// - Returns: its number, by which it is confirmed, or forgotten where nothing was sent after all.
    public func note(_ delivery: DigestDelivery) async throws -> Int {
        let document = try Document.text(delivery)
        return try await database.write { connection in
            let last = try connection.rows("SELECT COALESCE(MAX(number), 0) AS number FROM digest_delivery")
            let number = (try last.first?.integer("number") ?? 0) + 1
            try connection.execute(
                """
                INSERT INTO digest_delivery (number, period, recipient, document, state) VALUES (?, ?, ?, ?, ?)
                """,
                [number, delivery.period, delivery.recipient, document, delivery.state.rawValue])
            for call in delivery.calls {
                try connection.execute(
                    "INSERT INTO digest_delivery_call (number, call_id) VALUES (?, ?)", [number, call.text])
            }
            return number
        }
    }

    /// It was taken.
    public func confirmDelivery(_ number: Int) async throws {
        try await database.write { connection in
            try connection.execute(
                "UPDATE digest_delivery SET state = ? WHERE number = ?", [DigestDelivery.State.sent.rawValue, number])
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
                "SELECT document, state FROM digest_delivery \(call == nil ? "" : condition) ORDER BY number",
                call.map { [$0.text] } ?? []
            ).map { row in
                var delivery = try Document.value(DigestDelivery.self, from: try row.text("document"))
                guard let state = DigestDelivery.State(rawValue: try row.text("state")) else {
                    throw StoreError.damaged(column: "state")
                }
                delivery.state = state
                return delivery
            }
        }
    }

    /// Whether the digest of a period was sent to somebody for certain.
    public func wasDelivered(_ period: String, to recipient: String) async throws -> Bool {
        try await database.read { connection in
            try !connection.rows(
                """
                SELECT number FROM digest_delivery WHERE period = ? AND recipient = ? AND state = ? LIMIT 1
                """, [period, recipient, DigestDelivery.State.sent.rawValue]
            ).isEmpty
        }
    }
}
