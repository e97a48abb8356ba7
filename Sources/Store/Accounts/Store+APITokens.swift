public import Accounts
public import Hashing

/// A token for programs, without its secret. Times are seconds since 1970.
public struct APITokenEntry: Hashable, Sendable {
    public let id: String
    public let account: AccountName
    /// What its owner calls it.
    public let label: String
    /// In order, each once.
    public let scopes: [TokenScope]
    public let createdAt: Int
    public let expiresAt: Int

    public init(id: String, account: AccountName, label: String, scopes: [TokenScope], createdAt: Int, expiresAt: Int) {
        self.id = id
        self.account = account
        self.label = label
        self.scopes = Set(scopes).sorted()
        self.createdAt = createdAt
        self.expiresAt = expiresAt
    }
}

extension Store {
    /// - Parameter event: put on record in the same change.
    public func add(_ token: APITokenEntry, secret: SHA256Digest, recording event: AuditEvent? = nil) async throws {
        _ = try await change(recording: event) { connection in
            try connection.execute(
                """
                INSERT INTO api_token (token_id, secret_sha256, account, label, scopes, created_at, expires_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    token.id, secret.hex, token.account.text, token.label,
                    token.scopes.map(\.rawValue).joined(separator: ","), token.createdAt, token.expiresAt,
                ])
            return true
        }
    }

    /// The token with this secret and its owner, where both may still be used.
    public func apiToken(_ secret: SHA256Digest, now: Int) async throws -> (token: APITokenEntry, account: Account)? {
        try await database.read { connection in
            try connection.rows(
                """
                SELECT account.*, api_token.* FROM api_token JOIN account ON account.name = api_token.account
                WHERE api_token.secret_sha256 = ? AND api_token.expires_at > ? AND account.state = 'active'
                """,
                [secret.hex, now]
            ).first.map { (try APITokenEntry($0), try Account($0)) }
        }
    }

    /// The tokens of an account, the newest first.
    public func apiTokens(of name: AccountName) async throws -> [APITokenEntry] {
        try await database.read { connection in
            try connection.rows(
                "SELECT * FROM api_token WHERE account = ? ORDER BY created_at DESC, token_id", [name.text]
            ).map(APITokenEntry.init)
        }
    }

    /// Takes a token of this account back.
    /// - Parameter event: put on record in the same change.
    public func removeAPIToken(
        _ id: String, of name: AccountName, recording event: AuditEvent? = nil
    ) async throws {
        _ = try await change(recording: event) { connection in
            try connection.execute("DELETE FROM api_token WHERE token_id = ? AND account = ?", [id, name.text]) > 0
        }
    }
}

extension APITokenEntry {
    fileprivate init(_ row: SQLRow) throws {
        guard let account = AccountName(try row.text("account")) else { throw StoreError.damaged(column: "account") }
        self.init(
            id: try row.text("token_id"), account: account, label: try row.text("label"),
            scopes: try row.text("scopes").split(separator: ",").compactMap { TokenScope(rawValue: String($0)) },
            createdAt: try row.integer("created_at"), expiresAt: try row.integer("expires_at"))
    }
}
