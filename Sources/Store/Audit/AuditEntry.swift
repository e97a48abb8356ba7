public import CallModel
import Hashing

/// An event in its place in the log: it carries the hash of the entry before, and its own over all of that.
public struct AuditEntry: Hashable, Sendable {
    /// What is hashed, as JSON with sorted keys and without white space.
    public struct Content: Codable, Hashable, Sendable {
        /// From 1, without gaps.
        public let seq: Int
        /// UTC.
        public let at: ZonedTime
        public let who: String
        public let role: String
        public let session: String?
        public let action: String
        public let object: String
        public let outcome: String
        /// Hash of the entry before, in hexadecimal digits; of the empty text for the first.
        public let previous: String
    }

    public let content: Content
    /// As it is stored; equal to the hash of the content unless somebody changed the entry.
    public let hash: String

    /// Hash of the empty text: what the first entry carries as `previous`.
    public static let origin = sha256("").hex

    /// An entry as it was stored or exported.
    public init(content: Content, hash: String) {
        self.content = content
        self.hash = hash
    }

    /// The hash that belongs to the content.
    public func expectedHash() throws -> String { sha256(try Document.text(content)).hex }

    /// One line of JSON: the content and `hash`.
    public func line() throws -> String { try Document.text(Line(content: content, hash: hash)) }
}

extension AuditEntry {
    /// The entry that follows `previous`, to be stored.
    init(_ event: AuditEvent, seq: Int, previous: String) throws {
        let content = Content(
            seq: seq, at: ZonedTime(epochSeconds: event.author.at.epochSeconds, utcOffsetSeconds: 0),
            who: event.author.who, role: event.author.role, session: event.author.session,
            action: event.action.rawValue, object: event.object.description, outcome: event.outcome.rawValue,
            previous: previous)
        self.init(content: content, hash: sha256(try Document.text(content)).hex)
    }

    init(_ row: SQLRow) throws {
        let content = Content(
            seq: try row.integer("seq"), at: ZonedTime(epochSeconds: try row.integer("at"), utcOffsetSeconds: 0),
            who: try row.text("who"), role: try row.text("role"), session: try row.optionalText("session"),
            action: try row.text("action"), object: try row.text("object"), outcome: try row.text("outcome"),
            previous: try row.text("previous"))
        self.init(content: content, hash: try row.text("hash"))
    }

    /// The content's fields and the hash beside them.
    private struct Line: Encodable {
        let content: Content
        let hash: String

        enum CodingKeys: String, CodingKey { case hash }

        func encode(to encoder: any Encoder) throws {
            try content.encode(to: encoder)
            var fields = encoder.container(keyedBy: CodingKeys.self)
            try fields.encode(hash, forKey: .hash)
        }
    }
}
