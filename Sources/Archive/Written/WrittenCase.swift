public import CallModel

/// A chat, an e-mail thread or a ticket, with what both sides wrote.
public struct WrittenCase: Sendable {
    public let id: CallID
    /// Where and what is told of it; without a recording. The columns `created_at` and, where an agent answered a
    /// customer, `first_response_at` are told by its messages.
    public let entry: MetadataEntry
    /// By the time they were sent.
    public let messages: [WrittenMessage]
    /// Rows of the export that name it, messages or not: an export that has fewer than before lost some.
    public let rowCount: Int

    init(_ id: CallID, _ entry: MetadataEntry, _ messages: [WrittenMessage], rowCount: Int) {
        let ordered = messages.enumerated()
            .sorted { ($0.element.sentAt.epochSeconds, $0.offset) < ($1.element.sentAt.epochSeconds, $1.offset) }
            .map(\.element)
        var metadata = entry.metadata
        metadata.columns["created_at"] = metadata.startedAt?.iso8601
        metadata.columns["first_response_at"] = WrittenCase.firstResponse(in: ordered)?.iso8601
        self.id = id
        self.entry = MetadataEntry(recording: nil, metadata: metadata, file: entry.file, place: entry.place)
        self.messages = ordered
        self.rowCount = rowCount
    }

    /// `nil` where nobody answered, or the company wrote first. What a program answered by itself is no response.
    private static func firstResponse(in messages: [WrittenMessage]) -> ZonedTime? {
        let written = messages.filter { !AutomaticReply.isOne($0) }
        guard written.first?.author == .customer else { return nil }
        return written.first { $0.author == .agent }?.sentAt
    }
}
