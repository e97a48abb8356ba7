/// A message of a written case, as it was exported: with whatever it quotes, and unmasked.
public struct WrittenMessage: Hashable, Sendable {
    public let author: Party
    public let sentAt: ZonedTime
    /// Of an e-mail; `nil` where there is none.
    public let subject: String?
    /// Empty where nothing but a file was sent.
    public let text: String
    /// The text is what was read of the message before: masked, the author's own, a paragraph on each line.
    public let isRead: Bool

    public init(author: Party, sentAt: ZonedTime, subject: String? = nil, text: String, isRead: Bool = false) {
        self.author = author
        self.sentAt = sentAt
        self.subject = subject
        self.text = text
        self.isRead = isRead
    }
}
