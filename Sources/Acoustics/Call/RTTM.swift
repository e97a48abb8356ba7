public import CallModel

/// Who spoke when in the NIST rich transcription time-marked format, version 1.3.
public enum RTTM {
    /// One `SPEAKER` line per stretch of talk, named as `NamedTurn` says.
    /// - Parameter file: the recording's name without extension; spaces become underscores, as fields end at a space.
    public static func text(of call: CallAcoustics, file: String, channels: ChannelMap) -> String {
        let name = String(file.map { $0.isWhitespace ? "_" : $0 })
        return NamedTurn.all(in: call, channels: channels)
            .map { line(name, $0.range, channel: $0.channel, speaker: $0.speaker) }.joined()
    }

    private static func line(_ file: String, _ range: TimeRange, channel: Int, speaker: String) -> String {
        let (start, duration) = (seconds(range.startMs), seconds(range.durationMs))
        return "SPEAKER \(file) \(channel + 1) \(start) \(duration) <NA> <NA> \(speaker) <NA> <NA>\n"
    }

    /// `12.050`
    private static func seconds(_ ms: Int) -> String { "\(ms / 1_000).\(String(1_000 + ms % 1_000).dropFirst())" }
}
