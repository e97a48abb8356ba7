public import CallModel

/// A chat, an e-mail thread or a ticket, with what both sides wrote.
public struct WrittenCase: Sendable {
    /// Where and what is told of it; without a recording. The columns `created_at` and, where an agent answered a
    /// customer, `first_response_at` are told by its messages.
    public let entry: MetadataEntry
    /// By the time they were sent.
    public let messages: [WrittenMessage]

    init(_ entry: MetadataEntry, _ messages: [WrittenMessage]) {
        let ordered = messages.enumerated()
            .sorted { ($0.element.sentAt.epochSeconds, $0.offset) < ($1.element.sentAt.epochSeconds, $1.offset) }
            .map(\.element)
        var metadata = entry.metadata
        metadata.columns["created_at"] = metadata.startedAt?.iso8601
        metadata.columns["first_response_at"] = WrittenCase.firstResponse(in: ordered)?.iso8601
        self.entry = MetadataEntry(recording: nil, metadata: metadata, file: entry.file, place: entry.place)
        self.messages = ordered
    }

    /// `nil` where nobody answered, or the company wrote first.
    private static func firstResponse(in messages: [WrittenMessage]) -> ZonedTime? {
        guard messages.first?.author == .customer else { return nil }
        return messages.first { $0.author == .agent }?.sentAt
    }
}
