public import CallModel

extension Store {
    /// The calls of recordings under a name, whatever their ending, that are or once were in the archive.
    /// - Parameter name: their path without the ending.
    public func calls(ofRecordingsNamed name: String) async throws -> Set<CallID> {
        let start = name + "."
        let length = start.unicodeScalars.count
        return try await database.read { connection in
            let rows = try connection.rows(
                """
                SELECT call_id, recording AS path FROM call WHERE substr(recording, 1, ?) = ?
                UNION
                SELECT call_id, path FROM recording WHERE call_id IS NOT NULL AND substr(path, 1, ?) = ?
                """, [length, start, length, start])
            let named = try rows.filter { row in
                let ending = try row.text("path").dropFirst(start.count)
                return !ending.contains { "./".contains($0) }
            }
            return Set(try named.compactMap { CallID(try $0.text("call_id")) })
        }
    }
}
