/// The seam between the store and a database engine.
///
/// The SQL text is shared: `?` placeholders, `INSERT … ON CONFLICT`, types `TEXT`, `BIGINT`, `DOUBLE PRECISION`. A driver
/// brings only its way to run statements and transactions. Every driver passes the store's contract test.
public protocol SQLDatabase: Sendable {
    /// Runs `body` on a consistent snapshot.
    func read<Result: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Result
    ) async throws -> Result

    /// Runs `body` in one durable transaction: all of it holds when this returns, nothing where it throws.
    func write<Result: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Result
    ) async throws -> Result

    /// Leaves nothing of what was deleted in the files of the database, its log included.
    func compact() async throws
}

/// A connection inside a transaction; used only within the closure that receives it.
public protocol SQLConnection {
    func execute(_ sql: String, _ values: [any SQLConvertible]) throws
    /// Hands over row by row, without keeping them.
    func forEachRow(_ sql: String, _ values: [any SQLConvertible], _ body: (SQLRow) throws -> Void) throws
    /// Runs several statements without values, as a migration does.
    func executeScript(_ sql: String) throws
    /// Runs `body` so that its changes are undone alone where it throws.
    func savepoint(_ body: () throws -> Void) throws
}

extension SQLConnection {
    func execute(_ sql: String) throws { try execute(sql, []) }
    func rows(_ sql: String) throws -> [SQLRow] { try rows(sql, []) }

    /// All rows in memory: for few.
    public func rows(_ sql: String, _ values: [any SQLConvertible]) throws -> [SQLRow] {
        var rows: [SQLRow] = []
        try forEachRow(sql, values) { rows.append($0) }
        return rows
    }
}
