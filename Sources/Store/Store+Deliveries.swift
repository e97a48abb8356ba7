public import CallModel

/// Words of calls that were sent to somebody, people or a model.
public struct DigestDelivery: Hashable, Codable, Sendable {
    public enum State: String, Sendable {
        case sent
        /// Under way, or without an answer that says what became of it: whoever it was for may have it.
        case maybe
    }

    /// The period of a digest; `incident:…` by the id of its alert, `issue:…` and `title:…` by that of its
    /// theme, where a model was asked for a title; `meaning` where one was asked what remarks mean;
    /// `report:…` by the name of a defined report and its period.
    public let period: String
    /// A mail address, the address of a webhook or of a model, or a tracker of issues.
    public let recipient: String
    public let at: ZonedTime
    /// Of what was sent.
    public let sha256: String
    /// Calls whose words were in it, in quotes and titles, ascending.
    public private(set) var calls: [CallID]
    public internal(set) var state = State.maybe

    private enum CodingKeys: String, CodingKey { case period, recipient, at, sha256, calls }

    public init(period: String, recipient: String, at time: ZonedTime, sha256: String, calls: [CallID]) {
        self.period = period
        self.recipient = recipient
        at = time
        self.sha256 = sha256
        self.calls = calls
    }

    /// In the place of an attempt of which nobody knows whether it arrived: its words count too.
    func takingUp(_ earlier: DigestDelivery) -> DigestDelivery {
        var delivery = self
        delivery.calls = Set(calls + earlier.calls).sorted()
        return delivery
    }
}

extension Store {
    /// Remembers a delivery: whoever got words of a call can be told when its consent is withdrawn. This outlives the
    /// call; of the call it holds the id alone.
    /// - Returns: its number, by which it is confirmed, or forgotten where nothing was sent after all.
    public func note(_ delivery: DigestDelivery) async throws -> Int {
        try await database.write { try Store.insert(delivery, $0) }
    }

    /// The same for another attempt: one that nobody can say of whether it arrived is taken up, not noted once more.
    /// - Returns: its number, and whether there was such a one: then it is not forgotten where this one is not sent.
    public func noteAttempt(_ delivery: DigestDelivery) async throws -> (number: Int, isTakenUp: Bool) {
        try await database.write { connection in
            let standing = try connection.rows(
                """
                SELECT number, document FROM digest_delivery WHERE period = ? AND recipient = ? AND state = ?
                ORDER BY number LIMIT 1
                """, [delivery.period, delivery.recipient, DigestDelivery.State.maybe.rawValue]
            ).first
            guard let standing else { return (try Store.insert(delivery, connection), false) }
            let number = try standing.integer("number")
            let earlier = try Document.value(DigestDelivery.self, from: try standing.text("document"))
            let both = delivery.takingUp(earlier)
            try connection.execute(
                "UPDATE digest_delivery SET document = ? WHERE number = ?", [try Document.text(both), number])
            try Store.insertCalls(of: both, number, connection)
            return (number, true)
        }
    }

    private static func insert(_ delivery: DigestDelivery, _ connection: any SQLConnection) throws -> Int {
        let last = try connection.rows("SELECT COALESCE(MAX(number), 0) AS number FROM digest_delivery")
        let number = (try last.first?.integer("number") ?? 0) + 1
        try insert(delivery, as: number, connection)
        return number
    }

    /// Under a number that is free.
    static func insert(_ delivery: DigestDelivery, as number: Int, _ connection: any SQLConnection) throws {
        try connection.execute(
            "INSERT INTO digest_delivery (number, period, recipient, document, state) VALUES (?, ?, ?, ?, ?)",
            [number, delivery.period, delivery.recipient, try Document.text(delivery), delivery.state.rawValue])
        try insertCalls(of: delivery, number, connection)
    }

    static func insertCalls(
        of delivery: DigestDelivery, _ number: Int, _ connection: any SQLConnection
    ) throws {
        for call in delivery.calls {
            try connection.execute(
                "INSERT INTO digest_delivery_call (number, call_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
                [number, call.text])
        }
    }

    /// Taken by whoever sends digests, for as long as it looks who has got them and sends: two that look at the same time
    /// would both send.
    /// - Returns: `nil` where another has it. It goes with the process that holds it.
    public func lockDeliveries() async throws -> (any HeldLock)? { try await database.tryLock("deliveries") }

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
            ).map(Store.delivery)
        }
    }

    static func delivery(_ row: SQLRow) throws -> DigestDelivery {
        var delivery = try Document.value(DigestDelivery.self, from: try row.text("document"))
        guard let state = DigestDelivery.State(rawValue: try row.text("state")) else {
            throw StoreError.damaged(column: "state")
        }
        delivery.state = state
        return delivery
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
