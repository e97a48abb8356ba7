public import CallModel
public import FoundationEssentials

/// A call with its transcript in one JSON file: `{"call_id", "started_at", "language", "customer"?, "agent_note"?,
/// "segments": [{"start", "end" (seconds), "speaker", "text"}]}`.
public struct CallTranscriptFile: Sendable {
    /// As the user knows it.
    public let file: String
    public let call: Call
    public let transcript: Transcript

    /// - Throws: `InputError` where it is not such a file; segments without words or duration are left out.
    public init(_ json: Data, file: String) throws {
        let content: Content
        do {
            content = try JSONDecoder().decode(Content.self, from: json)
        } catch let error as DecodingError {
            throw InputError(
                code: "transcript.malformed", file: file, place: Self.place(of: error),
                expected: "expected call_id, started_at with a zone, and segments with start, end, speaker and text")
        }
        var call = Call(id: content.call, startedAt: content.startedAt)
        call.agent = content.agent
        call.queue = content.queue
        call.language = content.language
        call.customer = content.customer
        call.agentNote = content.agentNote
        self.file = file
        self.call = call
        transcript = Transcript(
            callID: call.id, language: content.language, utterances: content.segments.compactMap(\.utterance))
    }

    private static func place(of error: DecodingError) -> String? {
        let path: [any CodingKey] =
            switch error {
            case .dataCorrupted(let context), .keyNotFound(_, let context), .typeMismatch(_, let context),
                .valueNotFound(_, let context):
                context.codingPath
            @unknown default: []
            }
        return path.isEmpty ? nil : path.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: ".")
    }
}

private struct Content: Decodable {
    let call: CallID
    let startedAt: ZonedTime
    let agent: String?
    let queue: String?
    let language: String?
    let customer: String?
    let agentNote: String?
    let segments: [Segment]

    struct Segment: Decodable {
        let start: Double
        let end: Double
        let speaker: Party
        let text: String

        /// `nil` where the times are no stretch of a recording of up to a week.
        var utterance: Utterance? {
            guard (0...604_800).contains(start), (0...604_800).contains(end),
                let range = TimeRange(startMs: Int((start * 1000).rounded()), endMs: Int((end * 1000).rounded()))
            else { return nil }
            return Utterance(party: speaker, range: range, text: text)
        }
    }

    enum CodingKeys: String, CodingKey {
        case call = "call_id"
        case startedAt = "started_at"
        case agent, queue, language, customer
        case agentNote = "agent_note"
        case segments
    }
}
