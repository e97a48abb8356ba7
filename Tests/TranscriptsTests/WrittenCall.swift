import CallModel
import Testing
import Transcripts

/// One call of three utterances, written in every format.
enum WrittenCall {
    static let utterances: [(Party, Int, Int, String)] = [
        (.agent, 500, 2250, "Good morning, you are through to support."),
        (.customer, 2600, 5100, "Доброго дня, <не> працює інтернет & телефон."),
        (.agent, 4900, 6000, "Let me look: one moment."),
    ]

    /// The files of a format by suffix.
    static func files(of format: any TranscriptFormat) -> [String: [UInt8]] {
        switch format.name {
        case "sidetone": [".transcript.json": Array(sidetone.utf8)]
        case "whisper":
            [
                ".agent.whisper.json": Array(whisper(.agent).utf8),
                ".customer.whisper.json": Array(whisper(.customer).utf8),
            ]
        case "webvtt": [".vtt": Array(webVTT.utf8)]
        case "subrip": [".srt": Array(subRip.utf8)]
        case "amazon": [".amazon.json": Array(amazon.utf8)]
        case "deepgram": [".customer-agent.deepgram.json": Array(deepgram.utf8)]
        case "ctm": [".agent-customer.ctm": Array(ctm.utf8)]
        default: [:]
        }
    }

    static var sidetone: String {
        let segments = utterances.map { party, startMs, endMs, text in
            #"{"start": \#(seconds(startMs)), "end": \#(seconds(endMs)), "speaker": "\#(party)", "text": "\#(text)"}"#
        }
        return #"{"call_id": "call-1", "language": "uk", "segments": [\#(segments.joined(separator: ", "))]}"#
    }

    static func whisper(_ party: Party) -> String {
        let segments = utterances.filter { $0.0 == party }.map { _, startMs, endMs, text in
            #"{"id": 0, "start": \#(seconds(startMs)), "end": \#(seconds(endMs)), "text": " \#(text)"}"#
        }
        return """
            {"task": "transcribe", "language": "ukrainian", "duration": "6.0", "text": "…",
             "segments": [\(segments.joined(separator: ", "))]}
            """
    }

    static var webVTT: String {
        let cues = utterances.map { party, startMs, endMs, text in
            let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            return "\(stamp(startMs, ".")) --> \(stamp(endMs, ".")) align:start\n<v \(name(party))>\(escaped)</v>\n"
        }
        return "WEBVTT\nLanguage: uk\n\nNOTE made by hand\n\n" + cues.joined(separator: "\n")
    }

    static var subRip: String {
        let cues = utterances.enumerated().map { index, cue in
            "\(index + 1)\n\(stamp(cue.1, ",")) --> \(stamp(cue.2, ","))\n\(name(cue.0)): \(cue.3)\n"
        }
        return cues.joined(separator: "\n")
    }

    static var amazon: String {
        let turns = utterances.map { party, startMs, endMs, text in
            """
            {"ParticipantRole": "\(party.rawValue.uppercased())", "BeginOffsetMillis": \(startMs),
             "EndOffsetMillis": \(endMs), "Content": "\(text)", "LoudnessScores": [70.1], "Sentiment": "NEUTRAL"}
            """
        }
        return
            #"{"JobStatus": "COMPLETED", "LanguageCode": "uk-UA", "Transcript": [\#(turns.joined(separator: ", "))]}"#
    }

    /// The customer is on the first channel.
    static var deepgram: String {
        let turns = utterances.map { party, startMs, endMs, text in
            """
            {"start": \(seconds(startMs)), "end": \(seconds(endMs)), "confidence": 0.9,
             "channel": \(party == .customer ? 0 : 1), "transcript": "\(text)"}
            """
        }
        let channel = #"{"detected_language": "uk", "alternatives": [{"transcript": "…", "words": []}]}"#
        return """
            {"metadata": {"channels": 2},
             "results": {"channels": [\(channel), \(channel)], "utterances": [\(turns.joined(separator: ", "))]}}
            """
    }

    /// The words of an utterance share its time.
    static var ctm: String {
        utterances.map { party, startMs, endMs, text in
            let words = text.split(separator: " ")
            return words.enumerated().map { index, word in
                let start = startMs + (endMs - startMs) * index / words.count
                let end = startMs + (endMs - startMs) * (index + 1) / words.count
                return "call \(party == .agent ? 1 : 2) \(seconds(start)) \(seconds(end - start)) \(word) 0.9\n"
            }.joined()
        }.joined()
    }

    private static func name(_ party: Party) -> String { party == .agent ? "Agent" : "Customer" }

    private static func seconds(_ ms: Int) -> String { String(Double(ms) / 1000) }

    private static func stamp(_ ms: Int, _ separator: String) -> String {
        let fraction = String(1000 + ms % 1000).dropFirst()
        return "00:00:0\(ms / 1000)\(separator)\(fraction)"
    }
}

func read(_ files: [String: [UInt8]], voices: VoiceNames = .standard) throws -> Transcript? {
    try TranscriptFormats.transcript(
        of: try call,
        from: files.reduce(into: [:]) { $0[$1.key] = TranscriptFile(name: "a" + $1.key, bytes: $1.value) },
        voices: voices)
}

func read(_ text: String, _ suffix: String) throws -> Transcript {
    try #require(try read([suffix: Array(text.utf8)]))
}

var call: CallID {
    get throws { try #require(CallID("call-1")) }
}
