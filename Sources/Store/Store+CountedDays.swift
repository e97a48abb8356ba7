import CallModel

/// The days on which digests may count something of a call.
struct CountedDays {
    let first: String
    /// Of a written case the day of its last message; `nil` where nobody knows it any more.
    let last: String?
}

extension Store {
    /// Before what was derived from the call is deleted: of a written case that alone knows how long it went on.
    /// - Returns: `nil` for a call of which there are no metadata.
    static func countedDays(of id: CallID, _ connection: any SQLConnection) throws -> CountedDays? {
        guard let row = try connection.rows("SELECT document FROM call WHERE call_id = ?", [id.text]).first else {
            return nil
        }
        let call = try Document.value(Call.self, from: try row.text("document"))
        let day = call.startedAt.day
        guard call.medium != nil else { return CountedDays(first: day, last: day) }
        return CountedDays(first: day, last: try lastMessage(of: call, connection)?.day)
    }

    /// As far as the words and the feedback on file know.
    private static func lastMessage(of written: Call, _ connection: any SQLConnection) throws -> ZonedTime? {
        let words = try document(StoredWords.self, of: .transcript, for: written.id, connection)
        let feedback = try document(StoredRemarks.self, of: .feedback, for: written.id, connection)
        let sent = (words?.transcript.utterances ?? []).compactMap { written.moment(atMs: $0.range.startMs) }
        return (sent + (feedback?.remarks ?? []).map(\.startedAt)).max()
    }

    /// - Returns: `nil` where there is none, or one of another shape, from before an update.
    private static func document<Value: Decodable>(
        _ type: Value.Type, of step: CallStep, for id: CallID, _ connection: any SQLConnection
    ) throws -> Value? {
        let row = try connection.rows("SELECT document FROM \(step.rawValue) WHERE call_id = ?", [id.text]).first
        guard let text = try row?.text("document") else { return nil }
        return try? Document.value(type, from: text)
    }
}

/// What of a stored transcript tells when messages were sent.
private struct StoredWords: Decodable {
    let transcript: Transcript
}

/// What of stored feedback tells when messages were sent.
private struct StoredRemarks: Decodable {
    let remarks: [Said]

    struct Said: Decodable {
        let startedAt: ZonedTime

        private enum CodingKeys: String, CodingKey {
            case startedAt = "started_at"
        }
    }
}
