public import CallModel

/// Who spoke when in the NIST rich transcription time-marked format, version 1.3.
public enum RTTM {
    /// One `SPEAKER` line per stretch of talk: `agent`, `customer`; in a mono recording `speaker1`, `speaker2`, or
    /// `speech` where the voices cannot be told apart; `ivr` for recorded prompts.
    /// - Parameter file: the recording's name without extension; spaces become underscores, as fields end at a space.
    public static func text(of call: CallAcoustics, file: String, channels: ChannelMap) -> String {
        let name = String(file.map { $0.isWhitespace ? "_" : $0 })
        let sides = channels.parties.enumerated().flatMap { channel, party in
            (call.talk[party] ?? Timeline()).ranges.map { ($0, channel, party.rawValue) }
        }
        let voices = call.voices.enumerated().flatMap { index, talk in
            talk.ranges.map { ($0, 0, "speaker\(index + 1)") }
        }
        let unseparated = call.events.filter { $0.kind == .speech }.map { ($0.range, $0.channel, "speech") }
        let prompts = call.events.filter { $0.kind == .ivr }.map { ($0.range, $0.channel, "ivr") }
        return (sides + (voices.isEmpty ? unseparated : voices) + prompts).sorted { ($0.0, $0.1) < ($1.0, $1.1) }
            .map { line(name, $0, channel: $1, speaker: $2) }.joined()
    }

    private static func line(_ file: String, _ range: TimeRange, channel: Int, speaker: String) -> String {
        let (start, duration) = (seconds(range.startMs), seconds(range.durationMs))
        return "SPEAKER \(file) \(channel + 1) \(start) \(duration) <NA> <NA> \(speaker) <NA> <NA>\n"
    }

    /// `12.050`
    private static func seconds(_ ms: Int) -> String { "\(ms / 1_000).\(String(1_000 + ms % 1_000).dropFirst())" }
}
