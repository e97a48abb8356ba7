public import CallModel

/// A stretch of one side's sound, on its way to an engine.
public struct SpeechClip: Hashable, Sendable {
    /// Of every clip.
    public static let sampleRateHz = 16_000

    public let cut: SpeechCut
    /// A WAV file: one channel, 16 bits, 16 kHz.
    public let wave: [UInt8]

    public init(cut: SpeechCut, wave: [UInt8]) {
        self.cut = cut
        self.wave = wave
    }
}

/// Which stretch of which side.
public struct SpeechCut: Hashable, Codable, Comparable, Sendable {
    public let party: Party
    public let range: TimeRange

    public init(party: Party, range: TimeRange) {
        self.party = party
        self.range = range
    }

    public static func < (left: SpeechCut, right: SpeechCut) -> Bool {
        (left.range, left.party) < (right.range, right.party)
    }
}
