/// All that was heard in one recording, without a word of what was said.
public struct CallAcoustics: Hashable, Codable, Sendable {
    /// What could be decoded, whatever the header claims.
    public let durationMs: Int
    public let tier: EvidenceTier
    /// Talk of each side, pauses under 0.2 s closed. Empty for a side that said nothing; in a mono recording both are
    /// empty and the speech is among the events of channel 0.
    public let talk: [Party: Timeline]
    /// In `monoSeparated` the talk of each voice, in the order in which they are first heard; which one is the agent's
    /// is not known. Otherwise empty.
    public var voices: [Timeline] { unnamedVoices ?? [] }
    private let unnamedVoices: [Timeline]?
    public let events: [SoundEvent]
    public let interruptions: [Interruption]
    /// In the order of the registry of measures.
    public let measurements: [Measurement]
    /// Plain sentences for people: "The recording is shorter than its header says (1.25 s of 4.00 s)."
    public let warnings: [String]
    /// Of every channel, for drawing the call; `nil` without sound, and in what versions before it left.
    public let levels: LevelEnvelope?

    public init(
        durationMs: Int, tier: EvidenceTier, talk: [Party: Timeline], events: [SoundEvent],
        interruptions: [Interruption], measurements: [Measurement], warnings: [String],
        voices: [Timeline] = [], levels: LevelEnvelope? = nil
    ) {
        self.durationMs = durationMs
        self.tier = tier
        self.talk = talk
        self.events = events
        self.interruptions = interruptions
        self.measurements = measurements
        self.warnings = warnings
        self.levels = levels
        unnamedVoices = voices.isEmpty ? nil : voices
    }

    /// `nil` where the measure is absent or unknown.
    public func value(of measure: String) -> Double? {
        measurements.first { $0.name == measure }?.value
    }

    /// Time in which somebody talks, on any channel.
    public var anyoneTalks: Timeline {
        guard talk.values.allSatisfy(\.isEmpty) else { return talk.values.reduce(Timeline()) { $0.union($1) } }
        return Timeline(events.filter { $0.kind == .speech }.map(\.range))
    }

    private enum CodingKeys: String, CodingKey {
        case durationMs = "duration_ms"
        case tier, talk, events, interruptions, measurements, warnings, levels
        case unnamedVoices = "voices"
    }
}
