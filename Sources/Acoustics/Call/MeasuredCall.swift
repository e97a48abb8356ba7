public import CallModel

/// All that a measure may look at.
public struct MeasuredCall: Sendable {
    public let durationMs: Int
    public let tier: EvidenceTier
    public let conversation: Conversation
    /// By side; empty in an unseparated mono recording.
    public let sound: [Party: ChannelSound]
    public let events: [SoundEvent]
    public let channels: ChannelMap

    public init(
        durationMs: Int, tier: EvidenceTier, conversation: Conversation, sound: [Party: ChannelSound] = [:],
        events: [SoundEvent] = [], channels: ChannelMap = .stereo(agentChannel: 0)
    ) {
        self.durationMs = durationMs
        self.tier = tier
        self.conversation = conversation
        self.sound = sound
        self.events = events
        self.channels = channels
    }

    /// Time of a kind of event, on whichever channel.
    public func time(of kind: SoundEvent.Kind) -> Timeline {
        Timeline(events.filter { $0.kind == kind }.map(\.range))
    }

    /// Time of a kind of event on a side's channel.
    func time(of kind: SoundEvent.Kind, on party: Party) -> Timeline {
        let channel = channels.parties.firstIndex(of: party)
        return Timeline(events.filter { $0.kind == kind && $0.channel == channel }.map(\.range))
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
    /// Active speech level after ITU-T P.56, dBFS; `nil` without talk.
    public var activeLevelDBFS: Double?
    /// Level of the last third of the talk less that of the first; `nil` with little talk.
    public var loudnessChangeDB: Double?
    /// Vowels per second of speech; `nil` with little talk.
    public var nucleiPerSecond: Double?
    /// `nil` with little voiced speech.
    public var pitch: PitchStatistics?
    /// Gain of the other side's voice on this channel, decibels; `nil` where it cannot be heard.
    public var leakGainDB: Double?
    /// Delay of that leak; negative where the channels are recorded out of step.
    public var leakDelayMs: Int?

    public init() {}
}
