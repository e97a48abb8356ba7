/// The seam between the store and a database engine.
///
/// The SQL text is shared: `?` placeholders, `INSERT … ON CONFLICT`, types `TEXT`, `BIGINT`, `DOUBLE PRECISION`; text
/// is compared byte by byte. A driver brings its way to run statements and transactions, and the handful of words in
/// which engines differ (`SQLDialect`). Every driver passes the store's contract test.
///
/// A driver may run a body again from its beginning where the connection was lost or two changes were in each other's
/// way: bodies change nothing but the database.
public protocol SQLDatabase: Sendable {
    var dialect: SQLDialect { get }

    /// Runs `body` on a consistent snapshot.
    func read<Result: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Result
    ) async throws -> Result

    /// The same for a body that hands rows on as they come: it is not run again.
    func readOnce<Result: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Result
    ) async throws -> Result

    /// Runs `body` in one durable transaction: all of it holds when this returns, nothing where it throws.
    @discardableResult func write<Result: Sendable>(
        _ company: WriteCompany, _ body: @escaping @Sendable (any SQLConnection) throws -> Result
    ) async throws -> Result

    /// Leaves nothing of what was deleted in the files of the database, its log included, as far as the engine can.
    /// - Parameters:
    ///   - tables: what was deleted from.
    ///   - wholly: also where that takes minutes, as when something was found in the files after a first time.
    func compact(_ tables: [String], wholly: Bool) async throws

    /// The files that the engine alone may open in this process, whether they exist or not; none where they are a
    /// server's.
    ///
    /// Closing a file takes away all POSIX locks that the process has on it, the engine's too: another process then
    /// takes the database for unused and removes the log from under this one.
    var engineFiles: [String] { get }

    /// Looks through the engine's files for bytes, by the engine's own means; through the tables where its files are a
    /// server's.
    func searchEngineFiles(for search: ByteSearch) async throws -> [SearchedFile]

    /// Returns when another process may have announced work (`SQLConnection.announce`), or after `ms` at the latest.
    func waitForAnnouncement(upToMs ms: Int) async

    /// Takes a lock between all processes that use the database, held until the returned object goes away.
    /// - Returns: `nil` where another holds it.
    func tryLock(_ name: String) async throws -> (any HeldLock)?

    /// Ends what is open; the database is not used afterwards.
    func close() throws
}

extension SQLDatabase {
    @discardableResult public func write<Result: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Result
    ) async throws -> Result {
        try await write(.alone, body)
    }
}

/// What else may be written while a change is made. Where there is one writer anyway, it is always alone.
public enum WriteCompany: Sendable {
    /// Nothing: what the change reads stays true until it is durable.
    case alone
    /// Other changes that are `amongOthers`. For those that concern one call or file and read nothing else than what
    /// only a change made `alone` may alter, such as tombstones.
    case amongOthers
}

/// Released when it goes away.
public protocol HeldLock: Sendable {}

/// A connection inside a transaction; used only within the closure that receives it.
public protocol SQLConnection {
    var dialect: SQLDialect { get }
    /// - Returns: how many rows were changed.
    @discardableResult func execute(_ sql: String, _ values: [any SQLConvertible]) throws -> Int
    /// All rows in memory: for few.
    func rows(_ sql: String, _ values: [any SQLConvertible]) throws -> [SQLRow]
    /// Hands over the rows of a `SELECT` one by one, without keeping them.
    func forEachRow(_ sql: String, _ values: [any SQLConvertible], _ body: (SQLRow) throws -> Void) throws
    /// Runs several statements without values, as a migration does.
    func executeScript(_ sql: String) throws
    /// Runs `body` so that its changes are undone alone where it throws.
    func savepoint(_ body: () throws -> Void) throws
    /// Waits until no other transaction has the lock, and keeps it until this one ends.
    func lock(_ lock: SQLLock) throws
    /// Wakes who waits for work, once this transaction is durable.
    func announceWork() throws
}

extension SQLConnection {
    @discardableResult func execute(_ sql: String) throws -> Int { try execute(sql, []) }
    func rows(_ sql: String) throws -> [SQLRow] { try rows(sql, []) }
}

/// Locks between changes that are made among others.
public enum SQLLock: Int, Sendable {
    /// Of whoever adds to the audit log, whose entries follow from each other.
    case audit = 2
}
