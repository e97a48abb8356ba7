public import CallModel

/// What binds whoever uses what is known of calls, and must outlive a backup that is restored: what was erased, what was
/// agreed to and taken back, what is held, and what has been kept long enough.
public struct Obligations: Sendable {
    public var tombstones: [Tombstone] = []
    let consent: [StoredConsentRecord]
    let holds: [CallID]
    let ends: [End]
    /// Consent that cannot be read, by what read it: it denies until it is mended.
    let unreadable: [String: [Problem]]
    /// What was seen of the time; `nil` where nothing was.
    let seen: SeenTime?
    let deliveries: [Store.NumberedDelivery]
    /// Digests on disk and pending receipts, in the order in which they are taken over.
    let carried: [(table: CarriedTable, rows: [[SQLValue]])]

    /// That the time of a purpose is over for a call.
    struct End: Sendable {
        let callID: CallID
        let purpose: String
    }
}

extension Obligations {
    /// Nothing but erasures, as receipts tell of.
    public init(tombstones: [Tombstone]) {
        self.init(
            tombstones: tombstones, consent: [], holds: [], ends: [], unreadable: [:], seen: nil, deliveries: [],
            carried: [])
    }
}

/// That a call was erased, without content.
public struct Tombstone: Hashable, Sendable {
    public let callID: CallID
    public let audioSHA256: String?
    public let reason: String

    /// As a denial names it that the time for which a call may be kept is over. Nobody took it back: digests keep what
    /// they counted.
    public static let outlived = "consent.retention_ended"

    /// As a denial names it that somebody took consent back.
    public static let withdrawn = "consent.withdrawn"

    var isOutlived: Bool { reason == Self.outlived }

    public init(callID: CallID, audioSHA256: String?, reason: String) {
        self.callID = callID
        self.audioSHA256 = audioSHA256
        self.reason = reason
    }
}
