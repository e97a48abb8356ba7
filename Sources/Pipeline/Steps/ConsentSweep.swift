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
    /// hold had put off or that was cut off, whatever is on file of them by now; last those of the same bytes, under
    /// whatever id they came.
    func run() async throws {
        let unreadable = try await receipts.work.oweCutOff(in: store, by: author)
        try await store.replaceProblems(unreadable.map { Problem($0) }, of: "order")
        for call in try await store.owedWithdrawals() { try await erase(call, ConsentDenial.withdrawn.code) }
        try await store.forEachPage { page in
            let entries = page.filter { $0.stage > .met }
            for (entry, consent) in zip(entries, await gate.consents(to: entries)) { try await sweep(entry, consent) }
        }
        for (call, reason) in try await store.callsOfBytesTakenBack() { try await erase(call, reason) }
    }

    /// With a receipt. Where a hold keeps the call, be it placed this moment, that is owed from then on.
    private func erase(_ call: CallID, _ reason: String) async throws {
        let order = try await receipts.order(for: call)
        let erasure = try await store.erase(call, reason: reason, by: author, receipt: order)
        guard erasure == nil, try await !store.owesWithdrawal(of: call) else { return }
        try await receipts.putOff(call, order)
    }

    private func sweep(_ entry: CallEntry, _ consent: CallConsent) async throws {
        // Whether it is held or not.
        if consent.limits.isWithdrawn { return try await erase(entry.call.id, ConsentDenial.withdrawn.code) }
        guard consent.decideUse() == .denied(.refused) else { return try await takeBack(entry, consent) }
        _ = try await store.erase(entry.call.id, reason: ConsentDenial.refused.code, by: author)
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
