import CallModel
import Consent
import Hashing
import Store

/// Work on calls while somebody may take their consent back: what was under way then is cancelled and writes nothing,
/// and the gate is asked anew.
struct WatchedWork: Sendable {
    let steps: RecordingSteps
    /// Under the lease of the call where others may have it.
    let store: Store
    let watch: ConsentWatch

    /// - Returns: the entry with its fate, and the length of what was newly measured.
    func run(_ entry: RecordingEntry) async throws -> (RecordingEntry, audioMs: Int) {
        guard let call = entry.call else { return (entry.with(.waiting, WaitingReason.noMetadata), 0) }
        while true {
            let consent = await steps.gate.consent(to: call.id, audio: entry.audioDigest)
            if case .denied(let denial) = consent.decideOpening() {
                return (entry.with(.refused, denial.code, denial.sentence), 0)
            }
            do {
                let work = steps.callWork(store, consent)
                return try await watch.run(consent.basis) { try await work.run(call, entry) }
            } catch is ConsentChanged {
                continue
            }
        }
    }
}

extension RecordingEntry {
    fileprivate var audioDigest: SHA256Digest? { audioSHA256.flatMap { SHA256Digest(hex: $0) } }
}
