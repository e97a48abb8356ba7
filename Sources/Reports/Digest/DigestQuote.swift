public import CallModel

/// What a customer said, verified against the transcript and masked by whoever made the quote.
public struct DigestQuote: Hashable, Codable, Sendable {
    public let verbatim: String
    /// BCP 47 language in which it was said.
    public let language: String
    public let callID: CallID
    /// Where in the recording, or after how much time of the written case, it begins.
    public let startMs: Int
    /// When the message was sent; `nil` for a call.
    public let sentAt: ZonedTime?
    /// Where it can be listened to, or read: `http:`, `https:` or a relative address; any other scheme is not linked.
    public let link: String?

    public init(
        verbatim: String, language: String, callID: CallID, startMs: Int, sentAt: ZonedTime? = nil, link: String?
    ) {
        self.verbatim = verbatim
        self.language = language
        self.callID = callID
        self.startMs = startMs
        self.sentAt = sentAt
        self.link = link
    }

    private enum CodingKeys: String, CodingKey {
        case verbatim, language
        case callID = "call_id"
        case startMs = "start_ms"
        case sentAt = "sent_at"
        case link
    }

    /// The same with another link.
    public func linked(to link: String?) -> DigestQuote {
        DigestQuote(
            verbatim: verbatim, language: language, callID: callID, startMs: startMs, sentAt: sentAt, link: link)
    }

    /// Where it stands, for people: the time into the call, or the day and time of the message.
    public var place: String {
        sentAt.map { String($0.iso8601.prefix(16)).replacing("T", with: " ") } ?? clock(ms: startMs)
    }

    /// The link where following it can do no more than open a page.
    var safeLink: String? {
        guard let link, !link.unicodeScalars.contains(where: { $0.value <= 0x20 || $0.value == 0x7F }) else {
            return nil
        }
        guard let colon = link.firstIndex(of: ":") else { return link }
        let scheme = link[..<colon].lowercased()
        return ["http", "https"].contains(scheme) || scheme.contains("/") ? link : nil
    }
}

/// Quotes that exist and may not be shown.
public struct WithheldQuotes: Hashable, Codable, Sendable {
    public enum Reason: String, Codable, CaseIterable, Sendable {
        /// `digest_quote` is not granted.
        case noConsent = "no_consent"
        /// The words are not in the transcript at that place.
        case unverified
        /// The place holds personal data that was taken out.
        case redacted
        /// Both sides speak at once.
        case overlapped
        /// The recogniser doubts the words.
        case lowConfidence = "low_confidence"
        /// The agent wrote it down; the customer's own words are not known.
        case agentNote = "agent_note"
    }

    public let reason: Reason
    public let count: Int

    public init(reason: Reason, count: Int) {
        self.reason = reason
        self.count = count
    }
}
