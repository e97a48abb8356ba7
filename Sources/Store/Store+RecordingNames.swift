public import CallModel

extension Store {
    /// The calls of recordings under a name, whatever their ending, that are or once were in the archive.
    /// - Parameter name: their path without the ending.
    public func calls(ofRecordingsNamed name: String) async throws -> Set<CallID> {
        // "/" follows "." in the order of the bytes.
        let (start, end) = (name + ".", name + "/")
        return try await database.read { connection in
            let bytes = connection.dialect == .postgres ? "COLLATE \"C\"" : "COLLATE BINARY"
            let rows = try connection.rows(
                """
                SELECT call_id, recording AS path FROM call WHERE recording \(bytes) >= ? AND recording \(bytes) < ?
                UNION
                SELECT call_id, path FROM recording
                WHERE call_id IS NOT NULL AND path \(bytes) >= ? AND path \(bytes) < ?
                """, [start, end, start, end])
            let named = try rows.filter { row in
                let ending = try row.text("path").dropFirst(start.count)
                return !ending.contains { "./".contains($0) }
            }
            return Set(try named.compactMap { CallID(try $0.text("call_id")) })
        }
    }
}
