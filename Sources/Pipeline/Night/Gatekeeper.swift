public import CallModel
public import Consent
public import Hashing
public import Store

/// Asks the consent gate with what the store has on file. Whatever goes wrong on the way is a denial.
public struct Gatekeeper: Sendable {
    private let store: Store
    private let now: ZonedTime
    private let latestSeen: ZonedTime?

    /// A clock that was set back by less than this (NTP) still counts as running forwards, seconds.
    private static let clockToleranceS = 300
    /// A clock that went on by more than this since it was last looked at may be wrong, seconds.
    private static let believableLeapS = 40 * 86_400

    /// Whether something may be deleted because the clock says that its time is over: nothing comes back.
    let mayDeleteByClock: Bool

    /// Reads the latest time that was ever seen and remembers `now`.
    /// - Parameter notesTime: `false` where a gate of the last minutes has done so.
    /// - Throws: where the store does not answer; no question can be asked then.
    public init(store: Store, now: ZonedTime, notesTime: Bool = true) async throws {
        self.store = store
        self.now = now
        let latest = try await store.latestMoment()
        latestSeen = latest.map { ZonedTime(epochSeconds: $0 - Self.clockToleranceS, utcOffsetSeconds: 0) }
        mayDeleteByClock = latest.map { (0...Self.believableLeapS).contains(now.epochSeconds - $0) } ?? false
        if notesTime { try await store.noteMoment(epochSeconds: now.epochSeconds) }
    }

    /// What is on file for a call now; several purposes can be asked of it. Read it anew at every stage.
    /// - Parameter audio: hash of the recording; `nil` while it has not been opened.
    public func consent(to call: CallID, audio: SHA256Digest?) async -> CallConsent {
        consent(to: call, audio: audio, await facts(of: [call]))
    }

    /// Whether every one of the purposes is granted.
    public func allows(_ purposes: Purpose..., of entry: CallEntry) async -> Bool {
        let consent = await consent(to: entry.call.id, audio: entry.audioDigest)
        return purposes.allSatisfy { consent.decide($0).isGranted }
    }

    /// Those calls of which every one of the purposes is granted, with one question to the store for all.
    public func allowed(_ purposes: Purpose..., of entries: [CallEntry]) async -> Set<CallID> {
        let facts = await facts(of: entries.map(\.call.id))
        return Set(
            entries.filter { entry in
                let consent = consent(to: entry.call.id, audio: entry.audioDigest, facts)
                return purposes.allSatisfy { consent.decide($0).isGranted }
            }.map(\.call.id))
    }

    /// `nil` where the store does not answer.
    private func facts(of calls: [CallID]) async -> [CallID: ConsentFacts]? {
        try? await store.consentFacts(of: calls)
    }

    /// Where the store did not answer, nothing is allowed, and nothing that exists is deleted.
    private func consent(to call: CallID, audio: SHA256Digest?, _ facts: [CallID: ConsentFacts]?) -> CallConsent {
        let found = facts?[call]
        return CallConsent(
            call: call, audio: audio, onFile: found.map { onFile($0) } ?? .unavailable,
            isErased: found?.isErased ?? false,
            limits: CallLimits(
                isHeld: found?.isHeld ?? false, ended: Set(found?.endedPurposes.compactMap(Purpose.init) ?? [])),
            now: now, latestSeen: latestSeen)
    }

    private func onFile(_ facts: ConsentFacts) -> ConsentOnFile {
        guard !facts.isUnreadable else { return .unreadable }
        do {
            return .records(
                try facts.records.map { stored throws(InputError) in
                    try ConsentRecord(json: stored.document.utf8, file: "store")
                })
        } catch {
            return .unreadable
        }
    }
}

/// What limits the use of a call besides its consent.
struct CallLimits: Sendable {
    /// Kept as it is, and used for nothing.
    let isHeld: Bool
    /// Purposes whose time is over.
    let ended: Set<Purpose>
}

/// The consent to one call as it is on file at one moment.
public struct CallConsent: Sendable {
    let call: CallID
    let audio: SHA256Digest?
    let onFile: ConsentOnFile
    let isErased: Bool
    let limits: CallLimits
    let now: ZonedTime
    let latestSeen: ZonedTime?

    public func decide(_ purpose: Purpose) -> ConsentDecision {
        guard !isErased else { return .denied(.withdrawn) }
        guard !limits.isHeld else { return .denied(.onHold) }
        guard !limits.ended.contains(purpose) else { return .denied(.retentionEnded) }
        return ConsentGate.decide(
            purpose, of: call, audio: audio, consent: onFile, now: now, latestSeen: latestSeen)
    }

    /// May the recording be opened? Measuring it serves scoring, or the themes that need its transcript verified.
    func decideOpening() -> ConsentDecision {
        let scoring = decide(.qualityScoring)
        guard !scoring.isGranted, allowsThemes else { return scoring }
        return decide(.themeAnalysis)
    }

    /// The granted purposes by comma, in a fixed order; `nil` where it cannot be told now (unreadable consent, a wrong
    /// clock): then nothing is used, and nothing that exists is deleted.
    var granted: String? {
        var granted: [Purpose] = []
        for purpose in Purpose.allCases.sorted() {
            switch decide(purpose) {
            case .granted: granted.append(purpose)
            case .denied(.purposeNotGranted), .denied(.expired), .denied(.refused), .denied(.withdrawn),
                .denied(.retentionEnded):
                continue
            case .denied: return nil
            }
        }
        return granted.map(\.rawValue).joined(separator: ",")
    }

    /// Feedback is found in the words, so both purposes are needed.
    var allowsThemes: Bool { decide(.themeAnalysis).isGranted && decide(.transcription).isGranted }
}

extension CallEntry {
    /// `nil` while the recording has not been hashed.
    public var audioDigest: SHA256Digest? { audioSHA256.flatMap { SHA256Digest(hex: $0) } }
}
