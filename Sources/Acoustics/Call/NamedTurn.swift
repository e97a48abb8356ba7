public import CallModel

/// A stretch of talk and who talks, as RTTM and NDJSON name them.
public struct NamedTurn: Hashable, Encodable, Sendable {
    /// `agent`, `customer`; in a mono recording `speaker1`, `speaker2` … in the order in which they are first heard, or
    /// `speech` where the voices cannot be told apart; `ivr` for recorded prompts.
    public let speaker: String
    /// From 0.
    public let channel: Int
    public let range: TimeRange

    /// Everything that is spoken in a recording, in time order.
    public static func all(in call: CallAcoustics, channels: ChannelMap) -> [NamedTurn] {
        func turns(_ talk: Timeline, _ channel: Int, _ speaker: String) -> [NamedTurn] {
            talk.ranges.map { NamedTurn(speaker: speaker, channel: channel, range: $0) }
        }
        func named(_ kind: SoundEvent.Kind, _ speaker: String) -> [NamedTurn] {
            call.events.filter { $0.kind == kind }.map {
                NamedTurn(speaker: speaker, channel: $0.channel, range: $0.range)
            }
        }
        let sides = channels.parties.enumerated().flatMap { turns(call.talk(of: $1), $0, $1.rawValue) }
        let voices = call.voices.enumerated().flatMap { turns($1, 0, "speaker\($0 + 1)") }
        let all = sides + (voices.isEmpty ? named(.speech, "speech") : voices) + named(.ivr, "ivr")
        return all.sorted { ($0.range, $0.channel) < ($1.range, $1.channel) }
    }

    private enum CodingKeys: String, CodingKey { case speaker, channel }

    /// Flat: `speaker, channel, start_ms, end_ms`.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(speaker, forKey: .speaker)
        try fields.encode(channel, forKey: .channel)
        try range.encode(to: encoder)
    }
}
