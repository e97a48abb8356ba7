public import CallModel
public import Hashing

/// Decides whether one use of one call is allowed. Fails closed: whatever is not plainly granted is denied.
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
            try refuseUnlessGiven(chain)
            try refuseOutsideValidity(chain.last, now)
            try refuseUncoveredSide(chain.last)
            try refuseCaptureMethod(chain.last)
            try refuseUnlessGranted(purpose, chain.last, now)
            return .granted(recordID: chain.last.recordID)
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

    /// The last record decides, but an answer taken before a withdrawal or refusal never undoes it, whenever it was
    /// imported.
    private static func refuseUnlessGiven(_ chain: ConsentChain) throws(ConsentDenial) {
        let captured = chain.last.capture.at
        if chain.records.contains(where: { $0.revocation.map { !$0.at.isBefore(captured) } ?? false }) {
            throw .withdrawn
        }
        if chain.records.contains(where: { $0.status == .refused && !$0.capture.at.isBefore(captured) }) {
            throw .refused
        }
        switch chain.last.status {
        case .given: return
        case .refused: throw .refused
        case .withdrawn: throw .withdrawn
        case .expired: throw .expired
        }
    }

    private static func refuseOutsideValidity(_ record: ConsentRecord, _ now: ZonedTime) throws(ConsentDenial) {
        if now.isBefore(record.validFrom) || now.isBefore(record.capture.at) { throw .notYetValid }
        if let end = record.validUntil, !now.isBefore(end) { throw .expired }
    }

    private static func refuseUncoveredSide(_ record: ConsentRecord) throws(ConsentDenial) {
        guard Party.allCases.allSatisfy(record.subjects.contains) else { throw .sideNotCovered }
    }

    private static func refuseCaptureMethod(_ record: ConsentRecord) throws(ConsentDenial) {
        let refused = JurisdictionRules(of: record.jurisdictions).refusedCaptureMethods
        if refused.contains(record.capture.method) { throw .captureMethod }
    }

    private static func refuseUnlessGranted(
        _ purpose: Purpose, _ record: ConsentRecord, _ now: ZonedTime
    ) throws(ConsentDenial) {
        guard let grant = record.purposes.first(where: { $0.purpose == purpose }), grant.granted else {
            throw .purposeNotGranted
        }
        if now.isBefore(grant.grantedAt) { throw .notYetValid }
        if let end = grant.expiresAt, !now.isBefore(end) { throw .expired }
    }
}

extension ZonedTime {
    /// Compares moments, whatever their zones.
    fileprivate func isBefore(_ other: ZonedTime) -> Bool { epochSeconds < other.epochSeconds }
}
