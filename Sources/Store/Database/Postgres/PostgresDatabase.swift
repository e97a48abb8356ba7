import Foundation

/// A PostgreSQL database, shared by any number of machines.
///
/// Changes made `alone` exclude all others by a lock of the database, as SQLite's single writer does, so that the same
/// code is right on both. Where the server restarts or another host takes over, work in progress is done again.
public final class PostgresDatabase: SQLDatabase {
    private let address: PostgresAddress
    private let lanes: PostgresLanes
    private let listener: PostgresListener
    private let patienceS: Double

    /// Connects once, so that a wrong address is known at once.
    /// - Parameters:
    ///   - connections: that are open at a time at most.
    ///   - patienceS: how long work waits for a server that does not answer, seconds.
    /// - Throws: `StoreError.cannotOpen`.
    public init(_ address: PostgresAddress, connections: Int = 6, patienceS: Double = 120) async throws {
        self.address = address
        self.patienceS = patienceS
        lanes = PostgresLanes(address, count: connections)
        listener = PostgresListener(address)
        do {
            try await lanes.run { try $0.withSession { try $0.run("SELECT 1") } }
        } catch let error as PostgresError {
            throw StoreError.cannotOpen(path: "\(address)", reason: "\(error)")
        }
    }

    public var dialect: SQLDialect { .postgres }

    public func read<Result: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Result
    ) async throws -> Result {
        try await persisting { try $0.withSession { try Self.read($0, body) } }
    }

    public func readOnce<Result: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Result
    ) async throws -> Result {
        do {
            // Whether there is a connection is found out before, for the body runs once.
            _ = try await read { try $0.rows("SELECT 1 AS one") }
            return try await lanes.run { try $0.withSession { try Self.read($0, body) } }
        } catch let error as PostgresError {
            throw error.isPassing ? StoreError.unavailable(reason: "\(error)") : .refused(reason: "\(error)")
        }
    }

    @discardableResult public func write<Result: Sendable>(
        _ company: WriteCompany, _ body: @escaping @Sendable (any SQLConnection) throws -> Result
    ) async throws -> Result {
        try await persisting { try Self.write(company, body, on: $0) }
    }

    /// Dead rows are removed and their space is used again; the server's own files and log keep their bytes until then.
    public func compact(_ tables: [String], wholly: Bool) async throws {
        try await persisting { lane in
            try lane.withSession { session in
                try session.unhurried { for table in tables { try session.run("VACUUM \(table)") } }
            }
        }
    }

    /// The server's files are not in reach.
    public var engineFiles: [String] { [] }

    /// What can be read from the tables, every row of each.
    public func searchEngineFiles(for search: ByteSearch) async throws -> [SearchedFile] {
        var searched: [SearchedFile] = []
        for table in try await read({ try PostgresTable.all($0) }) {
            searched.append(try await read { try table.look(for: search, $0) })
        }
        return searched
    }

    public func waitForAnnouncement(upToMs ms: Int) async { await listener.wait(upToMs: ms) }

    /// The lock is that of a connection of its own: the server releases it when this process dies.
    public func tryLock(_ name: String) async throws -> (any HeldLock)? {
        let lane = PostgresLane(address)
        let isTaken = try await lane.run { lane in
            try lane.withSession { session in
                try session.rows(
                    """
                    SELECT pg_try_advisory_lock(hashtext(?), hashtext(current_schema())) AS taken
                    """, ["sidetone \(name)"]
                ).first?.integer("taken") == 1
            }
        }
        return isTaken ? lane : nil
    }

    public func close() throws { lanes.close() }
}

// MARK: Transactions

extension PostgresDatabase {
    private static func read<Result>(
        _ session: PostgresSession, _ body: (any SQLConnection) throws -> Result
    ) throws -> Result {
        try session.begin("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        let result = try undoing(session) { try body(session) }
        try session.commit()
        return result
    }

    private static func write<Result: Sendable>(
        _ company: WriteCompany, _ body: @Sendable (any SQLConnection) throws -> Result, on lane: PostgresLane
    ) throws -> Result {
        switch try lane.withSession({ try attempt(company, body, $0) }) {
        case .done(let result): return result
        case .inDoubt(let result, let transaction, let error):
            // The connection went while the commit was under way: only the server knows what became of it.
            guard try lane.isCommitted(transaction) else { throw error }
            return result
        }
    }

    private enum Attempt<Result: Sendable>: Sendable {
        case done(Result)
        case inDoubt(Result, transaction: String, PostgresError)
    }

    private static func attempt<Result>(
        _ company: WriteCompany, _ body: (any SQLConnection) throws -> Result, _ session: PostgresSession
    ) throws -> Attempt<Result> {
        try session.begin(company.beginning)
        let (result, transaction) = try undoing(session) {
            let result = try body(session)
            // A body that caught the error itself cannot commit either.
            if let failure = session.passingFailure { throw failure }
            return (result, try session.transactionID())
        }
        do {
            try session.commit()
        } catch let error as PostgresError where error.isConnectionLost {
            guard let transaction else { throw error }
            return .inDoubt(result, transaction: transaction, error)
        }
        return .done(result)
    }

    private static func undoing<Result>(_ session: PostgresSession, _ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch {
            if session.isAlive { try session.rollBack() }
            throw error
        }
    }

    /// Tries again what failed for the moment, later and later, until patience ends.
    private func persisting<Result: Sendable>(
        _ body: @escaping @Sendable (PostgresLane) throws -> Result
    ) async throws -> Result {
        let patienceS = patienceS
        do {
            return try await lanes.run { lane in
                try Persistence(untilS: patienceS).run { try body(lane) }
            }
        } catch let error as PostgresError {
            throw StoreError.refused(reason: "\(error)")
        }
    }
}

extension PostgresLane {
    /// Whether a transaction was committed, asked anew as long as the server is away, or still at work on it.
    fileprivate func isCommitted(_ transaction: String) throws -> Bool {
        while true {
            let status = try status(of: transaction)
            guard status == "in progress" else { return status == "committed" }
            Thread.sleep(forTimeInterval: 0.1)
        }
    }

    private func status(of transaction: String) throws -> String? {
        try Persistence(untilS: 60).run {
            try withSession { session in
                // A host that took over may not know so late a transaction: then it is not there.
                let known = try session.rows(
                    """
                    SELECT CASE WHEN ?::xid8 < pg_snapshot_xmax(pg_current_snapshot())
                        THEN pg_xact_status(?::xid8) END AS status
                    """, [transaction, transaction])
                return try known.first?.optionalText("status")
            }
        }
    }
}

extension WriteCompany {
    /// The first statements of a transaction: changes made `alone` wait for all others to end, and others for them.
    fileprivate var beginning: String {
        let lock = self == .alone ? "pg_advisory_xact_lock" : "pg_advisory_xact_lock_shared"
        return "BEGIN ISOLATION LEVEL READ COMMITTED; SELECT \(lock)(1, hashtext(current_schema()))"
    }
}
