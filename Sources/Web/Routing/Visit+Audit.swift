import Accounts
import Hashing
import Secrets
import Store

extension Visit {
    /// Who acts, as the audit log has it.
    var author: AuditAuthor {
        get throws(Refusal) {
            let account = try account
            return AuditAuthor(
                who: account.name.text, role: account.role.rawValue,
                session: guest.secret.auditName, at: house.now())
        }
    }

    /// For a change that is put on record with it.
    func event(_ action: AuditAction, on object: AuditObject) throws(Refusal) -> AuditEvent {
        AuditEvent(action, on: object, by: try author)
    }

    /// For what somebody does to their own account before they have a session, or to get another.
    /// - Parameter session: the one that begins.
    func event(_ action: AuditAction, by account: Account, in session: SecretToken) -> AuditEvent {
        AuditEvent(
            action, on: .user(account.name.text),
            by: AuditAuthor(
                who: account.name.text, role: account.role.rawValue, session: session.auditName, at: house.now()))
    }

    /// Puts on record what the guest does. Where that cannot be written it throws, and the act must not happen.
    func record(_ action: AuditAction, on object: AuditObject, outcome: AuditOutcome = .done) async throws {
        try await house.store.record(audit: AuditEvent(action, on: object, by: try author, outcome: outcome))
    }
}

extension SecretToken {
    /// What tells sessions apart in the audit log.
    fileprivate var auditName: String { String(hash.hex.prefix(16)) }
}
