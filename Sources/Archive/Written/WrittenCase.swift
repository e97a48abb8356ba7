public import CallModel

/// A chat, an e-mail thread or a ticket, with what both sides wrote.
public struct WrittenCase: Sendable {
    public let id: CallID
    /// The prefix of the help desk whose case it is.
    public let helpDesk: String
    /// Where and what is told of it; without a recording. The columns `created_at` and, where an agent answered a
    /// customer, `first_response_at` are told by its messages.
    public let entry: MetadataEntry
    /// By the time their messages were sent; those without one come last.
    public let rows: [WrittenRow]
    /// By the time they were sent.
    public var messages: [WrittenMessage] { rows.compactMap(\.message) }

    /// - Parameter rows: those of messages that were sent at the same time keep their order.
    init(_ id: CallID, of helpDesk: String, _ entry: MetadataEntry, _ rows: [WrittenRow]) {
        func sentAt(_ row: WrittenRow) -> Int { row.message?.sentAt.epochSeconds ?? .max }
        let ordered = rows.enumerated()
            .sorted { (sentAt($0.element), $0.offset) < (sentAt($1.element), $1.offset) }
            .map(\.element)
        var metadata = entry.metadata
        metadata.columns["created_at"] = metadata.startedAt?.iso8601
        metadata.columns["first_response_at"] = WrittenCase.firstResponse(in: ordered.compactMap(\.message))?.iso8601
        self.id = id
        self.helpDesk = helpDesk
        self.entry = MetadataEntry(recording: nil, metadata: metadata, file: entry.file, place: entry.place)
        self.rows = ordered
    }

    /// The same, with rows that were read before.
    func adding(_ earlier: [WrittenRow]) -> WrittenCase {
        earlier.isEmpty ? self : WrittenCase(id, of: helpDesk, entry, earlier + rows)
    }

    /// `nil` where nobody answered, or the company wrote first. What a program answered by itself is no response.
    private static func firstResponse(in messages: [WrittenMessage]) -> ZonedTime? {
        let written = messages.filter { !AutomaticReply.isOne($0) }
        guard written.first?.author == .customer else { return nil }
        return written.first { $0.author == .agent }?.sentAt
    }
}
