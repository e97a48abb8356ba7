public import CallModel
public import Consent
public import Hashing
public import Store

/// Asks the consent gate with what the store has on file. Whatever goes wrong on the way is a denial.
public struct Gatekeeper: Sendable {
    private let store: Store
    private let now: ZonedTime
    private let clock: RunningClock
    private let latestSeen: ZonedTime?

    /// A clock that was set back by less than this (NTP) still counts as running forwards, and that of a recorder may
    /// be ahead by as much, seconds.
    static let clockToleranceS = 300
    /// What is wrong with the clock: then nothing is deleted because its time is over, for nothing comes back. `nil` where
    /// the clock can be believed.
    public let clockProblem: InputError?

    /// Reads the latest time that was ever seen and remembers `now`.
    /// - Parameter notesTime: `false` where a gate of the last minutes has done so.
    /// - Throws: where the store does not answer; no question can be asked then.
    public init(store: Store, now: ZonedTime, notesTime: Bool = true) async throws {
        self.store = store
        self.now = now
        clock = RunningClock(at: now)
        let seen = try await store.seenTime()
        latestSeen = seen.map { ZonedTime(epochSeconds: $0.latest - Self.clockToleranceS, utcOffsetSeconds: 0) }
        clockProblem = seen.flatMap { Self.problem(of: now, seen: $0) }
        if notesTime { try await store.noteMoment(epochSeconds: now.epochSeconds) }
    }

    /// By the clock that it was given, which runs on.
    var moment: ZonedTime { clock.now }

    /// The gate as the store and the clock have it at this moment, for work that takes long.
    func anew() async throws -> Gatekeeper { try await Gatekeeper(store: store, now: clock.now, notesTime: false) }

    private static func problem(of now: ZonedTime, seen: SeenTime) -> InputError? {
        func problem(_ code: String, _ expected: String, _ moment: Int) -> InputError {
            let time = ZonedTime(epochSeconds: moment, utcOffsetSeconds: now.utcOffsetSeconds)
            return InputError(
                code: code, file: "clock", place: now.iso8601,
                expected:
                    "expected a time \(expected) \(time.iso8601); nothing is deleted for its age until the clock is "
                    + "set, or sidetone mend clock --reset says that it is right")
        }
        if now.epochSeconds < seen.latest - clockToleranceS {
            return problem("clock.backwards", "not before", seen.latest)
        }
        guard seen.isLeap(to: now.epochSeconds) else { return nil }
        return problem("clock.leap", "within \(SeenTime.believableLeapS / 86_400) days of", seen.believed)
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

    /// What is on file for some calls now, in their order, with one question to the store for all.
    func consents(to entries: [CallEntry]) async -> [CallConsent] {
        let facts = await facts(of: entries.map(\.call.id))
        return entries.map { consent(to: $0.call.id, audio: $0.audioDigest, facts) }
    }

    /// Those calls of which every one of the purposes is granted, with one question to the store for all.
    public func allowed(_ purposes: Purpose..., of entries: [CallEntry]) async -> Set<CallID> {
        Set(await bases(of: entries, granting: purposes).keys)
    }

    /// The same, each with what the decision rests on.
    func bases(of entries: [CallEntry], granting purposes: [Purpose]) async -> [CallID: ConsentBasis] {
        zip(entries, await consents(to: entries)).reduce(into: [:]) { bases, item in
            let (entry, consent) = item
            if purposes.allSatisfy({ consent.decide($0).isGranted }) { bases[entry.call.id] = consent.basis }
        }
    }

    /// `nil` where the store does not answer.
    private func facts(of calls: [CallID]) async -> [CallID: ConsentFacts]? {
        try? await store.consentFacts(of: calls)
    }

    /// Where the store did not answer, nothing is allowed, and nothing that exists is deleted.
    private func consent(to call: CallID, audio: SHA256Digest?, _ facts: [CallID: ConsentFacts]?) -> CallConsent {
        let found = facts?[call]
        let records: [ConsentRecord?] =
            found?.records.map { try? ConsentRecord(json: $0.document.utf8, file: "store") } ?? []
        return CallConsent(
            call: call, audio: audio, onFile: found.map { onFile($0, records) } ?? .unavailable,
            isErased: found?.isErased ?? false,
            limits: CallLimits(
                isHeld: found?.isHeld ?? false, isWithdrawn: isWithdrawn(found, records),
                ended: Set(found?.endedPurposes.compactMap(Purpose.init) ?? []),
                haveMeasuresEnded: found?.endedPurposes.contains(Store.measuresEnd) ?? false),
            now: now, latestSeen: latestSeen, isClockBelieved: clockProblem == nil,
            basis: found?.basis(of: call) ?? ConsentBasis(of: call))
    }

    /// Also where its records make no chain, or another one cannot be read: a withdrawal needs none of them.
    private func isWithdrawn(_ facts: ConsentFacts?, _ records: [ConsentRecord?]) -> Bool {
        facts?.isWithdrawn == true || ConsentChain.isTakenBack(by: records.compactMap(\.self))
    }

    private func onFile(_ facts: ConsentFacts, _ records: [ConsentRecord?]) -> ConsentOnFile {
        let readable = records.compactMap(\.self)
        return facts.isUnreadable || readable.count < records.count ? .unreadable : .records(readable)
    }
}

/// What limits the use of a call besides its consent.
struct CallLimits: Sendable {
    /// Kept as it is, and used for nothing.
    let isHeld: Bool
    /// Its consent was taken back, whatever else is on file.
    let isWithdrawn: Bool
    /// Purposes whose time is over.
    let ended: Set<Purpose>
    /// The time of what is heard in the sound is over.
    let haveMeasuresEnded: Bool
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
    let isClockBelieved: Bool
    /// What changes when any of this does, but the clock.
    let basis: ConsentBasis

    public func decide(_ purpose: Purpose) -> ConsentDecision {
        guard !isErased else { return .denied(.withdrawn) }
        guard !limits.isHeld else { return .denied(.onHold) }
        guard !limits.isWithdrawn else { return .denied(.withdrawn) }
        guard !limits.ended.contains(purpose) else { return .denied(.retentionEnded) }
        return ConsentGate.decide(
            purpose, of: call, audio: audio, consent: onFile, now: now, latestSeen: latestSeen)
    }

    /// May the recording be opened, to be measured?
    func decideOpening() -> ConsentDecision {
        let use = decideUse()
        return use.isGranted && limits.haveMeasuresEnded ? .denied(.retentionEnded) : use
    }

    /// May anything be made of the call? Measuring it serves scoring, or the themes that need its transcript verified.
    func decideUse() -> ConsentDecision {
        let scoring = decide(.qualityScoring)
        guard !scoring.isGranted, allowsThemes else { return scoring }
        return decide(.themeAnalysis)
    }

    var granted: Set<Purpose> { Set(Purpose.allCases.filter { decide($0).isGranted }) }

    /// Whether what was made for a purpose may stay: it is granted, or it cannot be told now whether it is (unreadable
    /// consent, a wrong clock). In doubt it is used for nothing, and not deleted either.
    func mayStay(_ purpose: Purpose) -> Bool {
        switch decide(purpose) {
        case .denied(.purposeNotGranted), .denied(.refused), .denied(.withdrawn), .denied(.retentionEnded): false
        case .denied(.expired): !isClockBelieved
        case .granted, .denied: true
        }
    }

    /// Feedback is found in the words, so both purposes are needed.
    var allowsThemes: Bool { decide(.themeAnalysis).isGranted && decide(.transcription).isGranted }
}

extension CallEntry {
    /// `nil` while the recording has not been hashed.
    public var audioDigest: SHA256Digest? { audioSHA256.flatMap { SHA256Digest(hex: $0) } }

    /// Purposes for which something may have been made.
    var purposes: Set<Purpose> { Set(granted.split(separator: ",").compactMap { Purpose(rawValue: String($0)) }) }
}

extension Set<Purpose> {
    /// As a call entry keeps them: by comma, in a fixed order.
    var text: String { sorted().map(\.rawValue).joined(separator: ",") }
}
