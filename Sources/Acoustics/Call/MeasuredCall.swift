public import CallModel

/// All that a measure may look at.
public struct MeasuredCall: Sendable {
    public let durationMs: Int
    public let tier: EvidenceTier
    public let conversation: Conversation
    /// By side; empty in an unseparated mono recording.
    public let sound: [Party: ChannelSound]
    public let events: [SoundEvent]

    public init(
        durationMs: Int, tier: EvidenceTier, conversation: Conversation, sound: [Party: ChannelSound] = [:],
        events: [SoundEvent] = []
    ) {
        self.durationMs = durationMs
        self.tier = tier
        self.conversation = conversation
        self.sound = sound
        self.events = events
    }

    /// Time of a kind of event, on whichever channel.
    public func time(of kind: SoundEvent.Kind) -> Timeline {
        Timeline(events.filter { $0.kind == kind }.map(\.range))
    }
}

/// How a side's channel sounds.
public struct ChannelSound: Hashable, Sendable {
    /// Level over that side's talk, dBFS; `nil` without talk.
    public var speechLevelDBFS: Double?
    /// Level where nobody talks and nothing else is heard, dBFS; `nil` where there is no such time or no sound in it.
    public var noiseLevelDBFS: Double?
    /// Share of 10 ms frames with clipped samples, 0...1; `nil` without frames.
    public var clippedShare: Double?
    public var dropoutCount = 0
    /// Gain of the other side's voice on this channel, decibels; `nil` where it cannot be heard.
    public var leakGainDB: Double?
    /// Delay of that leak; negative where the channels are recorded out of step.
    public var leakDelayMs: Int?

    public init() {}
}
