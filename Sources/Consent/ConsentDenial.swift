/// Why a use of a call is denied. The raw value is the stable code that is stored and counted.
public enum ConsentDenial: String, Error, Codable, CaseIterable, Sendable {
    case missing = "consent.missing"
    case unreadable = "consent.unreadable"
    case unavailable = "consent.unavailable"
    case brokenChain = "consent.broken_chain"
    case otherCall = "consent.other_call"
    case otherAudio = "consent.other_audio"
    case refused = "consent.refused"
    case withdrawn = "consent.withdrawn"
    case expired = "consent.expired"
    case notYetValid = "consent.not_yet_valid"
    case sideNotCovered = "consent.side_not_covered"
    case purposeNotGranted = "consent.purpose_not_granted"
    case clockBackwards = "consent.clock_backwards"
    case captureMethod = "consent.capture_method"
    case onHold = "consent.on_hold"
    case retentionEnded = "consent.retention_ended"

    public var code: String { rawValue }

    /// A plain sentence for people; no word of a call or a record in it.
    public var sentence: String {
        switch self {
        case .missing: "There is no consent record for this call."
        case .unreadable: "A consent record of this call cannot be read."
        case .unavailable: "The consent store did not answer."
        case .brokenChain: "The chain of consent records has a gap, a fork or a wrong hash."
        case .otherCall: "The consent record belongs to another call."
        case .otherAudio: "The consent record belongs to another recording."
        case .refused: "Consent was refused."
        case .withdrawn: "Consent was withdrawn."
        case .expired: "The consent has expired."
        case .notYetValid: "The consent is not valid yet, or is dated in the future."
        case .sideNotCovered: "The consent does not cover both sides of the call."
        case .purposeNotGranted: "Consent was not granted for this purpose."
        case .captureMethod: "Consent was taken in a way that does not count in its jurisdiction."
        case .onHold: "The call is under a legal hold: it is kept, and used for nothing."
        case .retentionEnded: "The time for which this may be kept is over."
        case .clockBackwards: "The clock shows an earlier time than it has shown before."
        }
    }
}
