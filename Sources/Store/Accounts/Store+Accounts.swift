public import Accounts
public import CallModel

extension Store {
    public func account(_ name: AccountName) async throws -> Account? {
        try await database.read { try Store.account(name, $0) }
    }

    /// All accounts, by name.
    public func accounts() async throws -> [Account] {
        try await database.read { connection in
            try connection.rows("SELECT * FROM account ORDER BY name").map(Account.init)
        }
    }

    /// The stored password hash of an account; `nil` where there is no such account or it has no password.
    public func passwordHash(of name: AccountName) async throws -> String? {
        try await database.read { connection in
            try connection.rows("SELECT password_hash FROM account WHERE name = ?", [name.text]).first?
                .optionalText("password_hash")
        }
    }

    /// Adds an account without a password.
    /// - Parameter event: put on record in the same change.
    /// - Returns: `false`, and nothing is changed, where there is one of this name.
    public func add(_ account: Account, recording event: AuditEvent? = nil) async throws -> Bool {
        try await change(recording: event) { connection in
            guard try Store.account(account.name, connection) == nil else { return false }
            try connection.execute(
                """
                INSERT INTO account (name, display_name, role, team, agent, language, time_zone, state)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    account.name.text, account.displayName, account.role.rawValue, account.team, account.agent,
                    account.language.rawValue, account.timeZone, account.state.rawValue,
                ])
            return true
        }
    }

    /// Adds the first account of all, and nothing where there is any.
    public func addFirst(_ account: Account) async throws -> Bool {
        guard try await accounts().isEmpty else { return false }
        return try await add(account)
    }

    /// Stores an account as it is now. Where what it may do has changed, its sessions end in the same change; a disabled
    /// one loses links and tokens too.
    /// - Parameters:
    ///   - known: the account as whoever changes it has seen it; `nil` where that does not matter.
    ///   - event: put on record in the same change.
    /// - Returns: `false`, and nothing is changed, where there is no such account, or it is no longer as it was seen.
    public func update(
        _ account: Account, insteadOf known: Account? = nil, recording event: AuditEvent? = nil
    ) async throws -> Bool {
        try await change(recording: event) { connection in
            guard let before = try Store.account(account.name, connection), known == nil || before == known else {
                return false
            }
            try connection.execute(
                """
                UPDATE account SET display_name = ?, role = ?, team = ?, agent = ?, language = ?, time_zone = ?, state = ?
                WHERE name = ?
                """,
                [
                    account.displayName, account.role.rawValue, account.team, account.agent, account.language.rawValue,
                    account.timeZone, account.state.rawValue, account.name.text,
                ])
            if !before.mayTheSame(as: account) { try Store.endSessions(of: account.name, connection) }
            if account.state == .disabled { try Store.endCredentials(of: account.name, connection) }
            return true
        }
    }

    /// What somebody may change of their own account; whatever decides what they may do stays as it stands by then.
    /// - Parameter event: put on record in the same change.
    /// - Returns: the account; `nil` where there is none that may be used.
    public func setPreferences(
        _ language: ReaderLanguage, timeZone: String, of name: AccountName, recording event: AuditEvent
    ) async throws -> Account? {
        let isDone = try await change(recording: event) { connection in
            try connection.execute(
                "UPDATE account SET language = ?, time_zone = ? WHERE name = ? AND state = 'active'",
                [language.rawValue, timeZone, name.text]) > 0
        }
        return isDone ? try await account(name) : nil
    }

    /// Gives an account a new password, which makes an invited one active; its sessions, links and tokens
    /// end.
    /// - Parameters:
    ///   - hash: as `PasswordHash` makes it.
    ///   - event: put on record in the same change.
    /// - Returns: `false` where there is no such account, or it is disabled.
    public func setPasswordHash(
        _ hash: String, of name: AccountName, recording event: AuditEvent? = nil
    ) async throws -> Bool {
        try await change(recording: event) { try Store.setPasswordHash(hash, of: name, $0) }
    }

    static func setPasswordHash(_ hash: String, of name: AccountName, _ connection: any SQLConnection) throws -> Bool {
        guard let account = try account(name, connection), account.state != .disabled else { return false }
        try connection.execute(
            "UPDATE account SET password_hash = ?, state = 'active' WHERE name = ?", [hash, name.text])
        try endSessions(of: name, connection)
        try endCredentials(of: name, connection)
        return true
    }

    static func account(_ name: AccountName, _ connection: any SQLConnection) throws -> Account? {
        try connection.rows("SELECT * FROM account WHERE name = ?", [name.text]).first.map(Account.init)
    }

    static func endSessions(of name: AccountName, _ connection: any SQLConnection) throws {
        try connection.execute("DELETE FROM session WHERE account = ?", [name.text])
    }

    private static func endCredentials(of name: AccountName, _ connection: any SQLConnection) throws {
        for table in ["invitation", "api_token"] {
            try connection.execute("DELETE FROM \(table) WHERE account = ?", [name.text])
        }
    }
}

extension Account {
    fileprivate func mayTheSame(as other: Account) -> Bool {
        role == other.role && team == other.team && agent == other.agent && state == other.state
    }

    init(_ row: SQLRow) throws {
        guard let name = AccountName(try row.text("name")) else { throw StoreError.damaged(column: "name") }
        guard let role = Role(rawValue: try row.text("role")) else { throw StoreError.damaged(column: "role") }
        guard let state = State(rawValue: try row.text("state")) else { throw StoreError.damaged(column: "state") }
        guard let language = ReaderLanguage(rawValue: try row.text("language")) else {
            throw StoreError.damaged(column: "language")
        }
        self.init(
            name: name, displayName: try row.text("display_name"), role: role, team: try row.optionalText("team"),
            agent: try row.optionalText("agent"), language: language, timeZone: try row.text("time_zone"), state: state)
    }
}
