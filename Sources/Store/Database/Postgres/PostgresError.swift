import CPostgres

/// What PostgreSQL or the way to it did not do. Holds no values of rows.
struct PostgresError: Error, Hashable, CustomStringConvertible {
    /// Five characters of the SQL standard; empty where the server did not answer.
    let state: String
    let message: String
    /// The connection is gone; what its transaction did is undone, unless it was being committed.
    let isConnectionLost: Bool

    var description: String { state.isEmpty ? message : "\(message) [\(state)]" }

    /// Whether the same transaction may succeed when it is tried again.
    var isPassing: Bool { isConnectionLost || Self.passing.contains(state) || isStalePlan }

    /// Serialization failure, deadlock; no room for connections, shutting down, crashed, starting up; read-only because
    /// another host has taken over.
    private static let passing: Set<String> = ["40001", "40P01", "53300", "57P01", "57P02", "57P03", "25006"]

    /// Others kept a lock for longer than was to be waited for (`lock_timeout`).
    var isLockTimeout: Bool { state == "55P03" }

    /// A migration changed what a prepared statement returns.
    private var isStalePlan: Bool { state == "0A000" && message.contains("cached plan") }

    init(state: String, message: String, isConnectionLost: Bool) {
        self.state = state
        self.message = message
        self.isConnectionLost = isConnectionLost
    }

    /// What a statement came back with.
    init(result: OpaquePointer?, connection: OpaquePointer) {
        let state = pq_resultErrorField(result, Int32(PQ_FIELD_STATE)).map { String(cString: $0) } ?? ""
        let message = pq_resultErrorField(result, Int32(PQ_FIELD_MESSAGE)).map { String(cString: $0) }
        // Where the server did not answer at all, libpq may take a dead connection for a live one until the next
        // statement, as after an immediate shutdown.
        self.init(
            state: state, message: message ?? Self.message(of: connection),
            isConnectionLost: state.isEmpty || Self.ending.contains(state)
                || pq_status(connection) == PQ_CONNECTION_BAD)
    }

    /// The server ends the session: shutting down, crashed, idle for too long within a transaction.
    private static let ending: Set<String> = ["57P01", "57P02", "25P03", "25P04"]

    /// Why there is no connection.
    init(connection: OpaquePointer) {
        self.init(state: "", message: Self.message(of: connection), isConnectionLost: true)
    }

    private static func message(of connection: OpaquePointer) -> String {
        String(cString: pq_errorMessage(connection)).split(whereSeparator: \.isNewline).joined(separator: "; ")
    }
}
