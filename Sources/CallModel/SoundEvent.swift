/// Something heard in a recording, with its place.
public struct SoundEvent: Hashable, Sendable {
    /// The names of `docs/measures.md`.
    public enum Kind: String, Codable, CaseIterable, Sendable {
        case speech, ivr
        case holdMusic = "hold_music"
        case ringback, tone, dtmf, dropout, clipping
        case noiseBurst = "noise_burst"
    }

    /// From 0.
    public let channel: Int
    public let kind: Kind
    public let range: TimeRange

    public init(channel: Int, kind: Kind, range: TimeRange) {
        self.channel = channel
        self.kind = kind
        self.range = range
    }
}

extension SoundEvent: Codable {
    private enum CodingKeys: String, CodingKey { case channel, kind }

    /// Flat: `channel, kind, start_ms, end_ms`.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(channel, forKey: .channel)
        try fields.encode(kind, forKey: .kind)
        try range.encode(to: encoder)
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            channel: try fields.decode(Int.self, forKey: .channel), kind: try fields.decode(Kind.self, forKey: .kind),
            range: try TimeRange(from: decoder))
    }
}

/// One side starts to talk while the other is talking, and goes on.
///
/// Side B interrupts side A at t when A's utterance began at or before t − 1.0 s, B's utterance (0.5 s or more of
/// silence before it) begins at t and lasts 1.0 s or more, and both talk at once for 0.5 s or more in all.
public struct Interruption: Hashable, Codable, Sendable {
    /// Who cut in.
    public let by: Party
    public let atMs: Int
    public let overlapMs: Int
    /// The interrupted side's utterance ends before the interrupter's.
    public let succeeded: Bool

    public init(by: Party, atMs: Int, overlapMs: Int, succeeded: Bool) {
        self.by = by
        self.atMs = atMs
        self.overlapMs = overlapMs
        self.succeeded = succeeded
    }

    private enum CodingKeys: String, CodingKey {
        case by
        case atMs = "at_ms"
        case overlapMs = "overlap_ms"
        case succeeded
    }
}
