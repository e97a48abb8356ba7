import CallModel
import Consent
import Store

/// Looks at the consent of every call that was worked on, also of those whose recording is gone, and removes what was
/// made for purposes that are no longer granted.
struct ConsentSweep: Sendable {
    let store: Store
    let gate: Gatekeeper
    let author: AuditAuthor

    /// - Returns: the calls that were erased because their consent was withdrawn; each needs a receipt.
    func run() async throws -> [ErasedCall] {
        var withdrawn: [ErasedCall] = []
        try await store.forEachCall { entry in
            guard entry.stage > .met else { return }
            let consent = await gate.consent(to: entry.call.id, audio: entry.audioDigest)
            switch consent.decideOpening() {
            case .denied(.withdrawn): withdrawn.append(try await erase(entry, .withdrawn))
            case .denied(.refused): _ = try await erase(entry, .refused)
            case .granted, .denied: try await takeBack(entry, consent)
            }
        }
        return withdrawn
    }

    private func erase(_ entry: CallEntry, _ denial: ConsentDenial) async throws -> ErasedCall {
        let scan = try await ResidueScan(of: entry.call.id, in: store)
        let erasure = try await store.erase(entry.call.id, reason: denial.code, by: author)
        return ErasedCall(id: entry.call.id, audioSHA256: entry.audioSHA256, erasure: erasure, scan: scan)
    }

    /// Removes what was made for purposes that were granted when the call was last looked at, and are no longer.
    func takeBack(_ entry: CallEntry, _ consent: CallConsent) async throws {
        let granted = consent.granted
        let standing = granted.union(entry.purposes.subtracting(granted).filter(consent.mayStay))
        guard standing != entry.purposes else { return }
        let lost = entry.purposes.subtracting(standing)
        try await store.noteGrants(
            standing.text, of: entry.call.id,
            removing: DerivedFact.made(for: lost.map(\.rawValue), remaining: standing.map(\.rawValue)),
            staleDigests: !lost.isDisjoint(with: [.digestQuote, .themeAnalysis, .transcription]), by: author)
    }
}
