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
                session: String(guest.secret.hash.hex.prefix(16)), at: house.now())
        }
    }

    /// Puts on record what the guest does. Where that cannot be written it throws, and the act must not happen.
    func record(_ action: AuditAction, on object: AuditObject, outcome: AuditOutcome = .done) async throws {
        try await house.store.record(audit: AuditEvent(action, on: object, by: try author, outcome: outcome))
    }
}
