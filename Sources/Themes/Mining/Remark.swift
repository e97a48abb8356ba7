public import CallModel
import Hashing
public import Languages

/// A clause that says something about the product: who said it, where exactly, and of which kind it is.
public struct Remark: Hashable, Codable, Sendable, Identifiable {
    public enum Source: String, Codable, CaseIterable, Sendable {
        case customerTurn = "customer_turn"
        case agentNote = "agent_note"
    }

    /// Of what was spotted: `<call id>#<utterance>@<first character>-<hash of the words>`, with `note` in place of the
    /// utterance; of what a person marked: `<call id>#<utterance>.<mark>`. The same as long as these words stand there:
    /// other words at the place are another remark.
    public let id: String
    public let callID: CallID
    /// The reference of the customer; `nil` where nobody said, and then every call counts as another caller.
    public let customer: String?
    public let source: Source
    public let language: SpokenLanguage
    /// When the call began; of a written case, when the message was sent.
    public let startedAt: ZonedTime
    /// Index into `Transcript.utterances`; `nil` for a note.
    public let utterance: Int?
    /// Where `text` stands in the utterance, or in the note.
    public let span: CharacterSpan
    /// When it was said: the times of its words where the transcript has them, else of the utterance; `nil` for a note.
    public let range: TimeRange?
    /// The exact substring, a whole clause: nothing is cleaned, corrected or cut off.
    public let text: String
    /// Where in `text`, counted from its beginning, it says what it is about; `nil` where all of it does. For comparing
    /// remarks and for titles, never for quoting.
    public let focus: CharacterSpan?
    public let kind: FeedbackKind
    /// 0...1: how sure the spotter is of `kind`.
    public let confidence: Double
    /// Metadata columns of the call, by name.
    public let columns: [String: String]

    public init(
        id: String, callID: CallID, customer: String?, source: Source, language: SpokenLanguage, startedAt: ZonedTime,
        utterance: Int?, span: CharacterSpan, range: TimeRange?, text: String, focus: CharacterSpan? = nil,
        kind: FeedbackKind, confidence: Double, columns: [String: String]
    ) {
        self.id = id
        self.callID = callID
        self.customer = customer
        self.source = source
        self.language = language
        self.startedAt = startedAt
        self.utterance = utterance
        self.span = span
        self.range = range
        self.text = text
        self.focus = focus
        self.kind = kind
        self.confidence = confidence
        self.columns = columns
    }

    /// - Parameters:
    ///   - words: folded.
    ///   - start: of the span.
    ///   - utterance: `nil` for a note.
    static func id(of words: [String], at start: Int, utterance: Int?, call: CallID) -> String {
        let hash = sha256(words.joined(separator: " ")).hex.prefix(8)
        return "\(call)#\(utterance.map(String.init) ?? "note")@\(start)-\(hash)"
    }

    /// The part of an id that says where the remark stands, without the hash of its words.
    static func place(ofID id: String) -> String {
        guard let at = id.lastIndex(of: "@"), let dash = id[at...].firstIndex(of: "-") else { return id }
        return String(id[..<dash])
    }

    /// The call of a remark with this id; `nil` where it is the id of none.
    static func callID(ofID id: String) -> CallID? {
        id.lastIndex(of: "#").flatMap { CallID(String(id[..<$0])) }
    }

    /// Who it counts for: the customer, or the call where the customer is unknown.
    public var caller: String { customer.map { "customer:" + $0 } ?? "call:" + callID.text }

    /// What it is about, without the small talk and routine around it.
    var subject: String { focus?.verbatim(in: text) ?? text }

    private enum CodingKeys: String, CodingKey {
        case id
        case callID = "call_id"
        case customer, source, language
        case startedAt = "started_at"
        case utterance, span, range, text, focus, kind, confidence, columns
    }
}
