public import CallModel

/// Our own JSON: one file with both sides, times in seconds.
public struct SidetoneJSON: TranscriptFormat {
    public let name = "sidetone"
    public let parts = [TranscriptPart(suffix: ".transcript.json", party: nil)]

    public init() {}

    public func read(
        _ file: TranscriptFile, as part: TranscriptPart, voices: VoiceNames
    ) throws(InputError) -> SpokenText {
        let document = try TranscriptJSON.decode(Document.self, from: file)
        return SpokenText(
            callID: document.callID, language: document.language?.lowercased(),
            utterances: document.segments.map(\.utterance))
    }
}

private struct Document: Decodable {
    let callID: CallID?
    let language: String?
    let segments: [Segment]

    private enum CodingKeys: String, CodingKey {
        case callID = "call_id"
        case language, segments
    }
}

private struct Segment: Decodable {
    let utterance: Utterance

    private enum CodingKeys: CodingKey { case speaker, text, words, confidence }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        let speaker = try fields.decode(String.self, forKey: .speaker)
        guard let party = Party(rawValue: speaker) else {
            throw DecodingError.dataCorruptedError(
                forKey: .speaker, in: fields, debugDescription: "expected agent or customer")
        }
        utterance = Utterance(
            party: party, range: try TimedSpan(from: decoder).range,
            text: try fields.decode(String.self, forKey: .text),
            words: try fields.decodeIfPresent([TimedWord].self, forKey: .words)?.map(\.word) ?? [],
            confidence: try fields.decodeIfPresent(Share.self, forKey: .confidence)?.value)
    }
}
