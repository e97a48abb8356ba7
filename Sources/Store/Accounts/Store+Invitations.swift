public import Accounts
public import Hashing

extension Store {
    /// Makes a one-time link with which its receiver sets a password; earlier links of the account end.
    /// - Parameter expiresAt: seconds since 1970.
    public func invite(_ name: AccountName, secret: SHA256Digest, expiresAt: Int) async throws {
        try await database.write { connection in
            try connection.execute("DELETE FROM invitation WHERE account = ?", [name.text])
            try connection.execute(
                "INSERT INTO invitation (secret_sha256, account, expires_at) VALUES (?, ?, ?)",
                [secret.hex, name.text, expiresAt])
        }
    }

    /// Whom a link is for; `nil` where it was used, has expired, or its account was disabled.
    public func invitee(_ secret: SHA256Digest, now: Int) async throws -> Account? {
        try await database.read { try Store.invitee(secret, now: now, $0) }
    }

    /// Uses a link up: its account gets this password and is active.
    /// - Parameter event: put on record in the same change.
    /// - Returns: `nil`, and nothing is changed, where the link cannot be used any more.
    public func acceptInvitation(
        _ secret: SHA256Digest, passwordHash: String, now: Int, recording event: AuditEvent? = nil
    ) async throws -> Account? {
        guard let invitee = try await invitee(secret, now: now) else { return nil }
        let isDone = try await change(recording: event) { connection in
            guard try Store.invitee(secret, now: now, connection)?.name == invitee.name else { return false }
            return try Store.setPasswordHash(passwordHash, of: invitee.name, connection)
        }
        return isDone ? try await account(invitee.name) : nil
    }

    private static func invitee(_ secret: SHA256Digest, now: Int, _ connection: any SQLConnection) throws -> Account? {
        try connection.rows(
            """
            SELECT account.* FROM invitation JOIN account ON account.name = invitation.account
            WHERE invitation.secret_sha256 = ? AND invitation.expires_at > ? AND account.state <> 'disabled'
            """,
            [secret.hex, now]
        ).first.map(Account.init)
    }
}
