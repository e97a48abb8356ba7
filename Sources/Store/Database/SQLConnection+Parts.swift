import CallModel

extension SQLConnection {
    /// Rows about some calls, asked for part by part.
    /// - Parameter sql: with `{calls}` in place of their ids.
    func rows(_ sql: String, about calls: [CallID]) throws -> [SQLRow] {
        try calls.map(\.text).inParts.flatMap { part in
            try rows(sql.replacing("{calls}", with: part.map { _ in "?" }.joined(separator: ", ")), part)
        }
    }
}

extension Array {
    /// In their order, a few hundred at a time: as many as one statement asks about.
    var inParts: [[Element]] {
        let most = 200
        return stride(from: 0, to: count, by: most).map { Array(self[$0..<Swift.min($0 + most, count)]) }
    }
}
