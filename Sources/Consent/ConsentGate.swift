public import CallModel
public import Hashing

/// Decides whether one use of one call is allowed. Fails closed: whatever is not plainly granted is denied.
///
/// The answer that was taken last decides, together with all that was imported after it (`ConsentChain.standing`): each
/// of them must allow the use. So an older answer that comes late never allows more.
///
/// Asked before the first `open()` of a recording and again at every later stage, playback, byte range and digest.
public enum ConsentGate {
    /// - Parameters:
    ///   - audio: SHA-256 of the recording; `nil` while it has not been opened. A record that names a recording must be
    ///     asked again with the true hash as soon as that is known.
    ///   - now: the clock.
    ///   - latestSeen: the latest time that was ever seen on this clock (last audit entry, last run); `nil` at the very
    ///     first question.
    public static func decide(
        _ purpose: Purpose, of call: CallID, audio: SHA256Digest?, consent: ConsentOnFile, now: ZonedTime,
        latestSeen: ZonedTime?
    ) -> ConsentDecision {
        do throws(ConsentDenial) {
            try refuseClockRunningBackwards(now, latestSeen)
            let chain = try chain(of: call, consent)
            try refuseOtherAudio(chain, audio)
            let standing = chain.standing
            try refuseUnlessGiven(standing)
            try refuseOutsideValidity(standing, now)
            try refuseUncoveredSide(standing)
            try refuseCaptureMethod(standing)
            try refuseUnlessGranted(purpose, standing, now)
            return .granted(recordID: chain.newest.recordID)
        } catch {
            return .denied(error)
        }
    }

    private static func refuseClockRunningBackwards(_ now: ZonedTime, _ seen: ZonedTime?) throws(ConsentDenial) {
        if let seen, now.isBefore(seen) { throw .clockBackwards }
    }

    private static func chain(of call: CallID, _ consent: ConsentOnFile) throws(ConsentDenial) -> ConsentChain {
        switch consent {
        case .records(let records): try ConsentChain(of: call, records)
        case .unreadable: throw .unreadable
        case .unavailable: throw .unavailable
        }
    }

    /// Every recording that any record of the chain names must be this one.
    private static func refuseOtherAudio(_ chain: ConsentChain, _ audio: SHA256Digest?) throws(ConsentDenial) {
        let named = Set(chain.records.compactMap(\.audioSHA256))
        guard named.count <= 1 else { throw .otherAudio }
        if let audio, let name = named.first, name != audio { throw .otherAudio }
    }

    /// A withdrawal says most, for everything that was made goes with it; then a refusal.
    private static func refuseUnlessGiven(_ standing: [ConsentRecord]) throws(ConsentDenial) {
        let denials = standing.compactMap(\.status.denial)
        for gravest in [ConsentDenial.withdrawn, .refused] where denials.contains(gravest) { throw gravest }
        if let denial = denials.first { throw denial }
    }

    private static func refuseOutsideValidity(
        _ standing: [ConsentRecord], _ now: ZonedTime
    ) throws(ConsentDenial) {
        for record in standing {
            if now.isBefore(record.validFrom) || now.isBefore(record.capture.at) { throw .notYetValid }
            if let end = record.validUntil, !now.isBefore(end) { throw .expired }
        }
    }

    private static func refuseUncoveredSide(_ standing: [ConsentRecord]) throws(ConsentDenial) {
        for record in standing {
            guard Party.allCases.allSatisfy(record.subjects.contains) else { throw .sideNotCovered }
        }
    }

    private static func refuseCaptureMethod(_ standing: [ConsentRecord]) throws(ConsentDenial) {
        for record in standing {
            let refused = JurisdictionRules(of: record.jurisdictions).refusedCaptureMethods
            if refused.contains(record.capture.method) { throw .captureMethod }
        }
    }

    /// A purpose that one of them does not name is refused by it.
    private static func refuseUnlessGranted(
        _ purpose: Purpose, _ standing: [ConsentRecord], _ now: ZonedTime
    ) throws(ConsentDenial) {
        let grants = standing.compactMap { record in
            record.purposes.first { $0.purpose == purpose && $0.granted }
        }
        guard grants.count == standing.count else { throw .purposeNotGranted }
        for grant in grants {
            if now.isBefore(grant.grantedAt) { throw .notYetValid }
            if let end = grant.expiresAt, !now.isBefore(end) { throw .expired }
        }
    }
}

extension ConsentRecord.Status {
    fileprivate var denial: ConsentDenial? {
        switch self {
        case .given: nil
        case .refused: .refused
        case .withdrawn: .withdrawn
        case .expired: .expired
        }
    }
}

extension ZonedTime {
    /// Compares moments, whatever their zones.
    fileprivate func isBefore(_ other: ZonedTime) -> Bool { epochSeconds < other.epochSeconds }
}
