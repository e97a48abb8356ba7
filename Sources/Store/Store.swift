import FoundationEssentials
import Synchronization

/// All that Sidetone knows, behind words of the domain; rows and SQL stay in here.
///
/// Writes are durable when they return. Those of the night go through `commit`, which joins what arrives together.
public struct Store: Sendable {
    let database: any SQLDatabase
    /// Signs the audit log; without one its end is not protected.
    let seal: AuditSeal?
    private let group: GroupCommit
    /// Under which changes are made; `nil` where nobody else may be at the same work.
    private var lease: Lease?
    /// What the consent to the call rests on that is worked on; `nil` where the work is on no call.
    private var basis: ConsentBasis?
    /// `nil` where the database does not keep rows by month.
    let months: PreparedMonths?

    /// Brings the schema up to date.
    /// - Parameters:
    ///   - seal: `nil` only where nobody relies on the audit log.
    ///   - asItIs: also where it is a copy that does not know what was erased since. Entries of the audit log that were
    ///     not signed stay so: whoever looks into the log is to see them.
    /// - Throws: `StoreError.newerSchema` where a newer Sidetone made the database, `StoreError.outdated`.
    public init(_ database: any SQLDatabase, seal: AuditSeal? = nil, asItIs: Bool = false) async throws {
        self.database = database
        self.seal = seal
        group = GroupCommit(database)
        months = database.dialect == .postgres ? PreparedMonths() : nil
        try await migrate()
        if !asItIs { try await refuseCopy() }
        try await prepareMonthsOfAudit()
        try await openAudit(sealing: !asItIs)
    }

    /// Entries of this month and the next have their place before there are any.
    private func prepareMonthsOfAudit() async throws {
        guard months != nil else { return }
        let now = try await database.read { try $0.nowMs() / 1000 }
        for epochSeconds in [now, now + 31 * 86_400] { try await prepareMonth(of: epochSeconds) }
    }

    /// The same store for the work on one job: its `commit`s throw `LeaseLost`, and write nothing, once another has it.
    public func fenced(by lease: Lease) -> Store {
        var store = self
        store.lease = lease
        return store
    }

    /// The same store for work on one call that its consent allows: its `commit`s throw `ConsentChanged`, and write
    /// nothing, once that rests on something else than it did.
    public func resting(on basis: ConsentBasis) -> Store {
        var store = self
        store.basis = basis
        return store
    }

    /// One durable change, joined with others that are under way.
    func commit(_ change: @escaping GroupCommit.Change) async throws {
        guard lease != nil || basis != nil else { return try await group.commit(change) }
        try await group.commit { [lease, basis] connection in
            try lease?.verify(connection)
            if let basis { try Store.verify([basis], connection) }
            try change(connection)
        }
    }

    /// The same, with what came of it.
    func committing<Result: Sendable>(
        _ change: @escaping @Sendable (any SQLConnection) throws -> Result
    ) async throws -> Result {
        let outcome = Outcome<Result>()
        try await group.commit { connection in
            let result = try change(connection)
            outcome.result.withLock { $0 = result }
        }
        guard let result = outcome.result.withLock({ $0 }) else {
            preconditionFailure("a committed change has a result")
        }
        return result
    }

    private func migrate() async throws {
        try await database.write { connection in
            try connection.executeScript("CREATE TABLE IF NOT EXISTS migration (number BIGINT PRIMARY KEY)")
            let done = try connection.rows("SELECT COALESCE(MAX(number), 0) AS number FROM migration")
            let found = try done.first?.integer("number") ?? 0
            guard found <= Schema.migrations.count else {
                throw StoreError.newerSchema(found: found, known: Schema.migrations.count)
            }
            for (number, migration) in Schema.migrations.enumerated().dropFirst(found) {
                for script in migration.scripts(for: connection.dialect) { try connection.executeScript(script) }
                try connection.execute("INSERT INTO migration (number) VALUES (?)", [number + 1])
            }
        }
    }
}

/// What came of a change that others committed together with theirs.
private final class Outcome<Result: Sendable>: Sendable {
    let result = Mutex<Result?>(nil)
}

/// JSON with sorted keys: equal values are equal text.
enum Document {
    static func text(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    static func value<Value: Decodable>(_ type: Value.Type, from text: String) throws -> Value {
        try JSONDecoder().decode(type, from: Data(text.utf8))
    }
}
