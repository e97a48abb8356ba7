public import CallModel

/// Which side was recorded on which channel.
public struct ChannelMap: Hashable, Sendable {
    /// By channel; empty where one channel holds both sides.
    public let parties: [Party]
    /// Nobody said which channel is the agent's; the first was taken.
    public let isAssumed: Bool

    /// One channel with both sides on it.
    public static let mono = ChannelMap(parties: [], isAssumed: false)

    /// Two channels, the agent on `agentChannel` (0 or 1); `nil` assumes 0 and says so among the warnings.
    public static func stereo(agentChannel: Int?) -> ChannelMap {
        precondition(agentChannel.map { (0...1).contains($0) } ?? true, "channel 0 or 1")
        return ChannelMap(
            parties: agentChannel == 1 ? [.customer, .agent] : [.agent, .customer], isAssumed: agentChannel == nil)
    }

    /// The map of a recording with `channelCount` channels, as metadata gives it.
    public init(channelCount: Int, agentChannel: Int?) {
        precondition((1...2).contains(channelCount), "one or two channels")
        self = channelCount == 1 ? .mono : .stereo(agentChannel: agentChannel)
    }

    private init(parties: [Party], isAssumed: Bool) {
        self.parties = parties
        self.isAssumed = isAssumed
    }

    public var channelCount: Int { parties.isEmpty ? 1 : 2 }
}
