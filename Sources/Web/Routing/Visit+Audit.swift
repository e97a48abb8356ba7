import Accounts
import Store

extension Visit {
    /// Puts on record what the guest does. Where that cannot be written it throws, and the act must not happen.
    func record(_ action: AuditAction, on object: AuditObject, outcome: AuditOutcome = .done) async throws {
        let account = try account
        let author = AuditAuthor(
            who: account.name.text, role: account.role.rawValue, session: String(guest.secret.hash.hex.prefix(16)),
            at: house.now())
        try await house.store.record(audit: AuditEvent(action, on: object, by: author, outcome: outcome))
    }
}
