public import CallModel

/// Deepgram's answer for a recording: one file per side, or one with a channel per side of which the ending of the name
/// says who is first.
///
/// Source: developers.deepgram.com, "Multichannel" and "Utterances". With `multichannel=true` channel 0 is the first of
/// the recording. A speaker number within a channel is not read: a channel is one side.
public struct DeepgramJSON: TranscriptFormat {
    public let name = "deepgram"
    public let parts = [
        TranscriptPart(suffix: ".agent-customer.deepgram.json", party: .agent),
        TranscriptPart(suffix: ".customer-agent.deepgram.json", party: .customer),
        TranscriptPart(suffix: ".agent.deepgram.json", party: .agent),
        TranscriptPart(suffix: ".customer.deepgram.json", party: .customer),
    ]

    /// A pause that ends an utterance where there are words only, milliseconds.
    private static let pauseMs = 1000

    public init() {}

    public func read(
        _ file: TranscriptFile, as part: TranscriptPart, voices: VoiceNames
    ) throws(InputError) -> SpokenText {
        guard let first = part.party else { preconditionFailure("the name of a deepgram file says who is first") }
        let results = try TranscriptJSON.decode(Document.self, from: file).results
        let hasBothSides = part.suffix.contains("-")
        guard results.channels.count == (hasBothSides ? 2 : 1) else {
            throw InputError(
                code: TextLines.malformed, file: file.name, place: "results.channels",
                expected: hasBothSides
                    ? "expected two channels (multichannel=true)"
                    : "expected one channel, which is the side of the name")
        }
        return SpokenText(
            language: results.channels.lazy.compactMap(\.language).first, utterances: utterances(of: results, first))
    }

    private func utterances(of results: Results, _ first: Party) -> [Utterance] {
        if let utterances = results.utterances {
            return utterances.map { $0.utterance(first: first) }.filter { !$0.text.isEmpty }
        }
        return results.channels.enumerated().flatMap { index, channel in
            channel.words.split(afterPausesOfMs: Self.pauseMs).map {
                $0.utterance(of: index == 0 ? first : first.other)
            }
        }
    }
}

private struct Document: Decodable {
    let results: Results
}

private struct Results: Decodable {
    let channels: [Channel]
    let utterances: [SpokenTurn]?
}

private struct Channel: Decodable {
    let language: String?
    let words: [Word]

    private enum CodingKeys: String, CodingKey {
        case alternatives
        case language = "detected_language"
    }

    private struct Alternative: Decodable {
        let words: [DeepgramWord]?
    }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        language = try fields.decodeIfPresent(String.self, forKey: .language)?.lowercased()
        let alternatives = try fields.decode([Alternative].self, forKey: .alternatives)
        words = (alternatives.first?.words ?? []).map(\.word).sorted { $0.range < $1.range }
    }
}

private struct SpokenTurn: Decodable {
    let range: TimeRange
    let channel: Int
    let text: String
    let words: [Word]
    let confidence: Double?

    private enum CodingKeys: CodingKey { case channel, transcript, words, confidence }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        range = try TimedSpan(from: decoder).range
        channel = try fields.decodeIfPresent(Int.self, forKey: .channel) ?? 0
        guard (0...1).contains(channel) else {
            throw DecodingError.dataCorruptedError(
                forKey: .channel, in: fields, debugDescription: "expected channel 0 or 1")
        }
        text = try fields.decode(String.self, forKey: .transcript).trimmed
        words = try fields.decodeIfPresent([DeepgramWord].self, forKey: .words)?.map(\.word) ?? []
        confidence = try fields.decodeIfPresent(Share.self, forKey: .confidence)?.value
    }

    func utterance(first: Party) -> Utterance {
        Utterance(
            party: channel == 0 ? first : first.other, range: range, text: text, words: words, confidence: confidence)
    }
}

/// A word, with its punctuation where the service was asked for it.
private struct DeepgramWord: Decodable {
    let word: Word

    private enum CodingKeys: String, CodingKey {
        case punctuated = "punctuated_word"
    }

    init(from decoder: any Decoder) throws {
        let plain = try TimedWord(from: decoder).word
        let text = try decoder.container(keyedBy: CodingKeys.self).decodeIfPresent(String.self, forKey: .punctuated)
        word = Word(range: plain.range, text: text ?? plain.text, confidence: plain.confidence)
    }
}
