import CallModel
import Consent
import Store

/// Looks at the consent of every call that was worked on, also of those whose recording is gone, and removes what was
/// made for purposes that are no longer granted.
struct ConsentSweep: Sendable {
    let store: Store
    let gate: Gatekeeper
    let author: AuditAuthor
    let receipts: ReceiptDesk
    /// Nothing goes because it has expired: consent was not read before, and a renewal may be there.
    var keepsExpired = false

    /// Calls whose consent was withdrawn are erased; a receipt of each is pending then. First those whose withdrawal a
    /// hold had put off, whatever is on file of them by now; last those of the same bytes, under whatever id they came.
    func run() async throws {
        for call in try await store.owedWithdrawals() {
            _ = try await store.erase(call, reason: ConsentDenial.withdrawn.code, by: author)
        }
        try await store.forEachPage { page in
            let entries = page.filter { $0.stage > .met }
            for (entry, consent) in zip(entries, await gate.consents(to: entries)) { try await sweep(entry, consent) }
        }
        for (call, reason) in try await store.callsOfBytesTakenBack() {
            _ = try await store.erase(call, reason: reason, by: author, receipt: try await receipts.order(for: call))
        }
    }

    private func sweep(_ entry: CallEntry, _ consent: CallConsent) async throws {
        switch consent.decideUse() {
        case .denied(.withdrawn):
            let order = try await receipts.order(for: entry.call.id)
            _ = try await store.erase(
                entry.call.id, reason: ConsentDenial.withdrawn.code, by: author, receipt: order)
        case .denied(.refused):
            _ = try await store.erase(entry.call.id, reason: ConsentDenial.refused.code, by: author)
        case .granted, .denied: try await takeBack(entry, consent)
        }
    }

    /// Removes what was made for purposes that were granted when the call was last looked at, and are no longer.
    func takeBack(_ entry: CallEntry, _ consent: CallConsent) async throws {
        let granted = consent.granted
        let standing = granted.union(entry.purposes.subtracting(granted).filter { mayStay($0, consent) })
        guard standing != entry.purposes else { return }
        let lost = entry.purposes.subtracting(standing)
        try await store.noteGrants(
            standing.text, of: entry.call.id,
            removing: DerivedFact.made(for: lost.map(\.rawValue), remaining: standing.map(\.rawValue)),
            staleDigests: !lost.isDisjoint(with: [.digestQuote, .themeAnalysis, .transcription]), by: author)
    }

    private func mayStay(_ purpose: Purpose, _ consent: CallConsent) -> Bool {
        consent.mayStay(purpose) || keepsExpired && consent.decide(purpose) == .denied(.expired)
    }
}
