import CPostgres

/// One connection to PostgreSQL, used by one thread at a time. Owns its `PGconn *`.
///
/// Statements block. What fails within a transaction is remembered, so that a body that goes on after an error cannot
/// commit what PostgreSQL has given up.
final class PostgresSession: SQLConnection {
    /// A statement that takes longer is given up, a transaction that stands still for longer is undone by the server:
    /// a process that was stopped in the middle holds nobody up.
    private static let timeLimit = "SET statement_timeout = '120s'"
    private static let settings = """
        \(timeLimit); SET idle_in_transaction_session_timeout = '30s';
        SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'
        """
    /// Prepared statements that are kept, most of all.
    private static let mostStatements = 256
    /// Rows that are fetched at a time where they are handed on one by one.
    private static let batch = 256

    private let handle: OpaquePointer
    private var statements: [String: String] = [:]
    private var cursorCount = 0
    /// What made the present transaction impossible, where trying again may help.
    private(set) var passingFailure: PostgresError?

    let dialect = SQLDialect.postgres

    /// Connects, to the first host that takes changes.
    init(_ address: PostgresAddress) throws {
        guard pq_load() == 1 else {
            throw StoreError.cannotOpen(path: "\(address)", reason: "libpq.so.5 is missing: apt-get install libpq5")
        }
        let parameters = address.parameters
        let handle = CStrings(parameters.map(\.keyword) + [nil]).withPointers { keywords in
            CStrings(parameters.map(\.value) + [nil]).withPointers { values in
                pq_connectdbParams(keywords, values, 1)
            }
        }
        guard let handle else { throw StoreError.unavailable(reason: "out of memory") }
        self.handle = handle
        guard pq_status(handle) == PQ_CONNECTION_OK else { throw PostgresError(connection: handle) }
        pq_be_quiet(handle)
        guard pq_parameterStatus(handle, "server_encoding").map({ String(cString: $0) }) == "UTF8" else {
            throw StoreError.cannotOpen(path: "\(address)", reason: "expected a database in UTF8")
        }
        try run(Self.settings)
    }

    deinit { pq_finish(handle) }

    var isAlive: Bool { pq_status(handle) == PQ_CONNECTION_OK }

    /// The socket, to wait for what the server has to say.
    var socket: Int32 { pq_socket(handle) }

    // MARK: Transactions

    /// Runs statements without values, several by semicolon, and begins with a clean slate.
    func begin(_ statements: String) throws {
        passingFailure = nil
        if self.statements.count > Self.mostStatements { try forgetStatements() }
        try run(statements)
    }

    /// By which the server knows the transaction for ever; `nil` where it has changed nothing.
    func transactionID() throws -> String? {
        try rows("SELECT pg_current_xact_id_if_assigned()::text AS id").first?.optionalText("id")
    }

    func commit() throws {
        let result = try query("COMMIT")
        // A transaction in which a statement failed is rolled back, whatever was asked for.
        guard result.command == "COMMIT" else {
            throw PostgresError(state: "25P02", message: "the transaction had failed", isConnectionLost: false)
        }
    }

    /// Undoes the transaction; a connection on which that fails is of no use any more.
    func rollBack() throws {
        try run("ROLLBACK")
        if passingFailure != nil { try forgetStatements() }
    }

    private func forgetStatements() throws {
        statements = [:]
        try run("DEALLOCATE ALL")
    }

    /// Lets the statements of `body` take as long as they need. Outside of transactions.
    func unhurried(_ body: () throws -> Void) throws {
        try run("SET statement_timeout = 0")
        do {
            try body()
        } catch {
            if isAlive { try run(Self.timeLimit) }
            throw error
        }
        try run(Self.timeLimit)
    }

    // MARK: SQLConnection

    func execute(_ sql: String, _ values: [any SQLConvertible]) throws -> Int {
        let result = try noting { try prepared(sql, values) }
        return result.changed
    }

    func rows(_ sql: String, _ values: [any SQLConvertible]) throws -> [SQLRow] {
        let result = try noting { try prepared(sql, values) }
        return try (0..<result.count).map { try result.row($0) }
    }

    func forEachRow(_ sql: String, _ values: [any SQLConvertible], _ body: (SQLRow) throws -> Void) throws {
        cursorCount += 1
        let cursor = "rows_\(cursorCount)"
        _ = try noting { try parametrised("DECLARE \(cursor) NO SCROLL CURSOR FOR \(sql)", values) }
        while true {
            let page = try noting { try query("FETCH \(Self.batch) FROM \(cursor)") }
            for index in 0..<page.count { try body(try page.row(index)) }
            if page.count < Self.batch { break }
        }
        _ = try noting { try query("CLOSE \(cursor)") }
    }

    /// Text is compared byte by byte, as everywhere, whatever the locale of the database.
    func executeScript(_ sql: String) throws {
        _ = try noting { try query(sql.replacing(" TEXT", with: " TEXT COLLATE \"C\"")) }
    }

    func savepoint(_ body: () throws -> Void) throws {
        _ = try noting { try query("SAVEPOINT change") }
        do {
            try body()
        } catch {
            if passingFailure == nil { try run("ROLLBACK TO change; RELEASE change") }
            throw error
        }
        _ = try noting { try query("RELEASE change") }
    }

    func lock(_ lock: SQLLock) throws {
        _ = try noting { try query("SELECT pg_advisory_xact_lock(\(lock.rawValue), hashtext(current_schema()))") }
    }

    func announceWork() throws { _ = try noting { try query("NOTIFY \(Self.channel)") } }

    // MARK: Announcements

    static let channel = "sidetone_work"

    func listen() throws { try run("LISTEN \(Self.channel)") }

    /// Reads what has come and says whether there was an announcement.
    func consumeAnnouncements() throws(PostgresError) -> Bool {
        guard pq_consumeInput(handle) == 1 else { throw PostgresError(connection: handle) }
        var isAnnounced = false
        while let notice = pq_notifies(handle) {
            isAnnounced = true
            pq_freemem(notice)
        }
        return isAnnounced
    }

    // MARK: Statements

    func run(_ sql: String) throws(PostgresError) { _ = try query(sql) }

    /// One or several statements without values; the result is that of the last.
    func query(_ sql: String) throws(PostgresError) -> PostgresResult {
        try PostgresResult(pq_exec(handle, sql), of: handle)
    }

    private func parametrised(_ sql: String, _ values: [any SQLConvertible]) throws(PostgresError) -> PostgresResult {
        let result = CStrings(values.map(\.sqlValue.text)).withPointers {
            pq_execParams(handle, sql.numberingPlaceholders, Int32(values.count), nil, $0, nil, nil, 0)
        }
        return try PostgresResult(result, of: handle)
    }

    private func prepared(_ sql: String, _ values: [any SQLConvertible]) throws(PostgresError) -> PostgresResult {
        let name = try statement(sql)
        let result = CStrings(values.map(\.sqlValue.text)).withPointers {
            pq_execPrepared(handle, name, Int32(values.count), $0, nil, nil, 0)
        }
        return try PostgresResult(result, of: handle)
    }

    private func statement(_ sql: String) throws(PostgresError) -> String {
        if let known = statements[sql] { return known }
        let name = "s\(statements.count)"
        _ = try PostgresResult(pq_prepare(handle, name, sql.numberingPlaceholders, 0, nil), of: handle)
        statements[sql] = name
        return name
    }

    private func noting(_ statement: () throws -> PostgresResult) throws -> PostgresResult {
        do {
            return try statement()
        } catch let error as PostgresError {
            if error.isPassing { passingFailure = error }
            throw error
        }
    }
}

extension SQLValue {
    /// As PostgreSQL reads it, which knows the type from the statement.
    fileprivate var text: String? {
        switch self {
        case .null: nil
        case .integer(let number): String(number)
        case .real(let number): "\(number)"
        case .text(let text): text
        }
    }
}
