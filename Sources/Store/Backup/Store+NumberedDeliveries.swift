/// Deliveries with the numbers under which a database has them, as a restored backup takes them over.
extension Store {
    typealias NumberedDelivery = (number: Int, delivery: DigestDelivery)

    static func numberedDeliveries(_ connection: any SQLConnection) throws -> [NumberedDelivery] {
        try connection.rows("SELECT number, document, state FROM digest_delivery ORDER BY number", []).map { row in
            (try row.integer("number"), try delivery(row))
        }
    }

    /// Takes over what a later database knew. What has the same number, is of the same thing and went to the same place
    /// is one delivery, of which the later knows what became of it. The number of one that was forgotten was given to
    /// another, which gets a number of its own here: whom either was for may have its words.
    static func takeOver(_ later: [NumberedDelivery], _ connection: any SQLConnection) throws {
        let known = try numberedDeliveries(connection)
        let earlier = Dictionary(uniqueKeysWithValues: known.map { ($0.number, $0.delivery) })
        var last = (known + later).map(\.number).max() ?? 0
        for (number, delivery) in later {
            guard let standing = earlier[number] else {
                try insert(delivery, as: number, connection)
                continue
            }
            if (standing.period, standing.recipient) == (delivery.period, delivery.recipient) {
                try replace(standing, by: delivery, number, connection)
            } else {
                last += 1
                try insert(delivery, as: last, connection)
            }
        }
    }

    private static func replace(
        _ earlier: DigestDelivery, by later: DigestDelivery, _ number: Int, _ connection: any SQLConnection
    ) throws {
        let delivery = later.takingUp(earlier)
        let state = earlier.state == .sent ? .sent : later.state
        try connection.execute(
            "UPDATE digest_delivery SET document = ?, state = ? WHERE number = ?",
            [try Document.text(delivery), state.rawValue, number])
        try insertCalls(of: delivery, number, connection)
    }
}
