public import CallModel
import Glibc

/// Whisper's and OpenAI's `verbose_json`: one file per side, since the format knows no speakers.
///
/// Its dialects differ: words stand in the segments, at the top level or nowhere; without segments there may be words
/// only; languages are codes or English names. The claimed `duration`, number or text, is not read.
public struct WhisperJSON: TranscriptFormat {
    public let name = "whisper"
    public let parts = [
        TranscriptPart(suffix: ".agent.whisper.json", party: .agent),
        TranscriptPart(suffix: ".customer.whisper.json", party: .customer),
    ]

    /// A pause that ends an utterance where there are words but no segments, milliseconds.
    private static let pauseMs = 1000

    public init() {}

    public func read(
        _ file: TranscriptFile, as part: TranscriptPart, voices: VoiceNames
    ) throws(InputError) -> SpokenText {
        guard let party = part.party else { preconditionFailure("a whisper file is of one side") }
        let document = try TranscriptJSON.decode(Document.self, from: file)
        return SpokenText(
            language: document.language.flatMap(WhisperJSON.languageCode),
            utterances: try utterances(of: document, party, file))
    }

    private func utterances(
        of document: Document, _ party: Party, _ file: TranscriptFile
    ) throws(InputError) -> [Utterance] {
        let words = (document.words ?? []).map(\.word).sorted { $0.range < $1.range }
        if let segments = document.segments, !segments.isEmpty {
            return WhisperJSON.assign(words, to: segments).map { $0.utterance(of: party) }.filter { !$0.text.isEmpty }
        }
        guard !words.isEmpty || document.segments != nil || document.text?.trimmed.isEmpty == true else {
            throw InputError(
                code: TextLines.malformed, file: file.name, place: "segments",
                expected: "expected segments or words with times (response format verbose_json)")
        }
        return words.split(afterPausesOfMs: WhisperJSON.pauseMs).map { $0.utterance(of: party) }
    }

    /// Gives words of the top level to the segment that holds their middle; words between segments to the one before.
    private static func assign(_ words: [Word], to segments: [Segment]) -> [Segment] {
        var segments = segments.sorted { $0.range < $1.range }
        guard !words.isEmpty, segments.allSatisfy(\.words.isEmpty) else { return segments }
        var index = 0
        for word in words {
            let middleMs = (word.range.startMs + word.range.endMs) / 2
            while index + 1 < segments.count, segments[index + 1].range.startMs <= middleMs { index += 1 }
            segments[index].words.append(word)
        }
        return segments
    }

    /// `nil` for a name of no language that callers here are likely to speak; codes are kept whatever they are.
    private static func languageCode(_ text: String) -> String? {
        let names = [
            "english": "en", "ukrainian": "uk", "russian": "ru", "polish": "pl", "belarusian": "be", "bulgarian": "bg",
            "czech": "cs", "german": "de", "slovak": "sk", "romanian": "ro", "hungarian": "hu", "lithuanian": "lt",
            "french": "fr", "spanish": "es", "italian": "it", "turkish": "tr",
        ]
        let language = text.lowercased()
        return names[language] ?? (LanguageTag.primary(of: language).count <= 3 ? language : nil)
    }
}

private struct Document: Decodable {
    let language: String?
    let text: String?
    let segments: [Segment]?
    let words: [TimedWord]?
}

private struct Segment: Decodable {
    let range: TimeRange
    let text: String
    let confidence: Double?
    var words: [Word]

    private enum CodingKeys: String, CodingKey {
        case text, words
        case averageLogProbability = "avg_logprob"
    }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        range = try TimedSpan(from: decoder).range
        text = try fields.decodeIfPresent(String.self, forKey: .text)?.trimmed ?? ""
        words = try fields.decodeIfPresent([TimedWord].self, forKey: .words)?.map(\.word) ?? []
        confidence = try fields.decodeIfPresent(Double.self, forKey: .averageLogProbability).map { min(exp($0), 1) }
    }

    func utterance(of party: Party) -> Utterance {
        let text = text.isEmpty ? words.map(\.text).joined(separator: " ") : text
        return Utterance(party: party, range: range, text: text, words: words, confidence: confidence)
    }
}
