public import CallModel
public import Consent
public import Hashing
public import Store

/// Asks the consent gate with what the store has on file. Whatever goes wrong on the way is a denial.
public struct Gatekeeper: Sendable {
    private let store: Store
    private let now: ZonedTime
    private let latestSeen: ZonedTime?

    /// Under these steps unreadable consent is noted; such a note on a call denies it.
    static let ledgerStep = "consent_ledger"
    static let sidecarStep = "consent_sidecar"

    /// Reads the latest time that was ever seen and remembers `now`.
    /// - Throws: where the store does not answer; no question can be asked then.
    public init(store: Store, now: ZonedTime) async throws {
        self.store = store
        self.now = now
        latestSeen = try await store.latestMoment().map { ZonedTime(epochSeconds: $0, utcOffsetSeconds: 0) }
        try await store.noteMoment(epochSeconds: now.epochSeconds)
    }

    /// - Parameter audio: hash of the recording; `nil` while it has not been opened.
    public func decide(_ purpose: Purpose, of call: CallID, audio: SHA256Digest?) async -> ConsentDecision {
        ConsentGate.decide(
            purpose, of: call, audio: audio, consent: await onFile(call), now: now, latestSeen: latestSeen)
    }

    /// Whether every one of the purposes is granted.
    public func allows(_ purposes: [Purpose], of call: CallID, audio: SHA256Digest?) async -> Bool {
        for purpose in purposes where await !decide(purpose, of: call, audio: audio).isGranted { return false }
        return true
    }

    /// May the recording be opened? Measuring it serves scoring, or the themes that need its transcript verified.
    func decideOpening(of call: CallID, audio: SHA256Digest?) async -> ConsentDecision {
        let scoring = await decide(.qualityScoring, of: call, audio: audio)
        guard !scoring.isGranted else { return scoring }
        let themes = await decide(.themeAnalysis, of: call, audio: audio)
        guard themes.isGranted, await decide(.transcription, of: call, audio: audio).isGranted else { return scoring }
        return themes
    }

    private func onFile(_ call: CallID) async -> ConsentOnFile {
        do {
            if try await isUnreadable(call) { return .unreadable }
            let records = try await store.consentChain(of: call).map { stored throws(InputError) in
                try ConsentRecord(json: stored.document.utf8, file: "store")
            }
            return .records(records)
        } catch is InputError {
            return .unreadable
        } catch {
            return .unavailable
        }
    }
}

extension Gatekeeper {
    /// A line of a ledger that cannot be read, and names no call, may have been the withdrawal of any: it denies all.
    private func isUnreadable(_ call: CallID) async throws -> Bool {
        if try await store.hasProblem(of: Self.ledgerStep, for: nil) { return true }
        if try await store.hasProblem(of: Self.ledgerStep, for: call) { return true }
        return try await store.hasProblem(of: Self.sidecarStep, for: call)
    }
}

extension CallEntry {
    /// `nil` while the recording has not been hashed.
    public var audioDigest: SHA256Digest? { audioSHA256.flatMap { SHA256Digest(hex: $0) } }
}
