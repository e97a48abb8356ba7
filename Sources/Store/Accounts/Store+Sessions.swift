public import Accounts
public import Hashing

/// A session as it is on file, with whose it is. Times are seconds since 1970.
public struct SessionEntry: Sendable {
    public let account: Account
    public let beganAt: Int
    public let usedAt: Int
}

extension Store {
    /// Begins a session of somebody whose password was checked.
    /// - Parameters:
    ///   - secret: hash of the session's secret.
    ///   - passwordHash: the one that was checked.
    ///   - event: put on record in the same change.
    /// - Returns: `false` where the account was disabled or got another password meanwhile.
    public func beginSession(
        _ secret: SHA256Digest, of name: AccountName, passwordHash: String, at now: Int,
        recording event: AuditEvent? = nil
    ) async throws -> Bool {
        try await change(recording: event) { connection in
            let rows = try connection.rows(
                "SELECT name FROM account WHERE name = ? AND state = 'active' AND password_hash = ?",
                [name.text, passwordHash])
            guard !rows.isEmpty else { return false }
            try connection.execute(
                "INSERT INTO session (secret_sha256, account, began_at, used_at) VALUES (?, ?, ?, ?)",
                [secret.hex, name.text, now, now])
            return true
        }
    }

    /// The session with this secret, where its account may still sign in.
    public func session(_ secret: SHA256Digest) async throws -> SessionEntry? {
        try await database.read { connection in
            try connection.rows(
                """
                SELECT account.*, session.began_at AS began_at, session.used_at AS used_at
                FROM session JOIN account ON account.name = session.account
                WHERE session.secret_sha256 = ? AND account.state = 'active'
                """,
                [secret.hex]
            ).first.map { row in
                SessionEntry(
                    account: try Account(row), beganAt: try row.integer("began_at"), usedAt: try row.integer("used_at"))
            }
        }
    }

    /// Notes that a session is in use.
    public func touchSession(_ secret: SHA256Digest, at now: Int) async throws {
        try await commit { connection in
            try connection.execute("UPDATE session SET used_at = ? WHERE secret_sha256 = ?", [now, secret.hex])
        }
    }

    public func endSession(_ secret: SHA256Digest) async throws {
        try await commit { try $0.execute("DELETE FROM session WHERE secret_sha256 = ?", [secret.hex]) }
    }

    /// Ends every session of an account but one.
    public func endSessions(of name: AccountName, except secret: SHA256Digest? = nil) async throws {
        try await commit { connection in
            try connection.execute(
                "DELETE FROM session WHERE account = ? AND secret_sha256 <> ?", [name.text, secret?.hex ?? ""])
        }
    }

    /// Forgets sessions, links and tokens that can no longer be used.
    public func forgetExpiredCredentials(usedBefore idle: Int, begunBefore absolute: Int, now: Int) async throws {
        try await commit { connection in
            try connection.execute("DELETE FROM session WHERE used_at < ? OR began_at < ?", [idle, absolute])
            try connection.execute("DELETE FROM invitation WHERE expires_at < ?", [now])
            try connection.execute("DELETE FROM api_token WHERE expires_at < ?", [now])
        }
    }
}
