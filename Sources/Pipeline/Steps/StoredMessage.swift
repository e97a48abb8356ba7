import Archive
import CallModel

/// A message of a written case whose words are stored: which of the utterances are its own, so that they can be kept
/// when an export no longer has it.
public struct StoredMessage: Codable, Hashable, Sendable {
    /// The key of its row.
    let row: String
    /// Seconds since 1970.
    let sentAt: Int
    /// How many of the utterances that follow those of the message before; one or more.
    let utterances: Int

    private enum CodingKeys: String, CodingKey {
        case row, utterances
        case sentAt = "sent_at"
    }
}

extension StoredTranscript {
    /// The rows of messages that are not among these keys, with the words that are stored.
    /// - Returns: none for a transcript that was stored before messages were noted.
    func rows(missingFrom keys: Set<String>, utcOffsetSeconds: Int) -> [WrittenRow] {
        var rest = transcript.utterances[...]
        var missing: [WrittenRow] = []
        for message in messages ?? [] {
            let own = rest.prefix(message.utterances)
            rest = rest.dropFirst(message.utterances)
            guard !keys.contains(message.row), let author = own.first?.party else { continue }
            let read = WrittenMessage(
                author: author,
                sentAt: ZonedTime(epochSeconds: message.sentAt, utcOffsetSeconds: utcOffsetSeconds),
                text: own.map(\.text).joined(separator: "\n"), isRead: true)
            missing.append(WrittenRow(key: message.row, message: read))
        }
        return missing
    }
}
