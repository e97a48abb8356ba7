public import CallModel

extension Store {
    /// What is made from a recording by itself; people's evaluations are theirs, and stay.
    private static let measured: [DerivedFact] = [
        .acoustics, .recognition, .transcript, .feedback, .meaning, .rewording, .evaluation, .correction, .feedbackMark,
        .searchWord,
        .searchCall,
    ]

    /// Forgets which bytes are the recording of a call, and what was made from them: the next night measures the
    /// recording that is in the archive then, if consent allows those bytes.
    /// - Returns: `false` where the call has no recording that was measured, or a legal hold keeps it.
    public func forgetRecording(of id: CallID, by author: AuditAuthor) async throws -> Bool {
        guard let known = try await call(id), known.audioSHA256 != nil, known.stage > .met else { return false }
        return try await change(recording: AuditEvent(.recordingReplaced, on: .call(id), by: author)) { connection in
            guard try !Store.isHeld(id, connection) else { return false }
            let days = try Store.countedDays(of: id, connection)
            for fact in Store.measured {
                _ = try Store.delete(from: fact.rawValue, of: id, connection)
            }
            try connection.execute(
                "UPDATE call SET stage = 'met', recording = NULL, audio_sha256 = NULL WHERE call_id = ?", [id.text])
            try connection.execute(
                "UPDATE recording SET audio_sha256 = NULL WHERE call_id = ? AND fate <> 'erased'", [id.text])
            try Store.noteLoss(of: id, on: days, to: .takenBack, connection)
            return true
        }
    }
}
