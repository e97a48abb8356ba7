public import CallModel
public import Hashing

/// That an erasure needs a receipt, and what the receipt will look for.
public struct ReceiptOrder: Hashable, Sendable {
    public let receiptID: String
    /// Of what is known of the call in words.
    public let marks: [TextMark]
    /// What was deleted from the archive; `nil` where nobody asked for that.
    public var archive: ArchiveErasure?

    public init(receiptID: String, marks: [TextMark], archive: ArchiveErasure? = nil) {
        self.receiptID = receiptID
        self.marks = marks
        self.archive = archive
    }
}

/// What became of a call's files in the archive, counted: their names stay unsaid.
public struct ArchiveErasure: Hashable, Codable, Sendable {
    /// Recordings that were deleted.
    public var recordings = 0
    /// Transcripts that were deleted with them.
    public var transcripts = 0
    /// Files that stay: replaced since, another call's too, or not ours to delete; and places where none could be found.
    public var kept = 0

    public init() {}

    /// What both deleted, and what stays after the later of them.
    func after(_ earlier: ArchiveErasure?) -> ArchiveErasure {
        var both = self
        both.recordings += earlier?.recordings ?? 0
        both.transcripts += earlier?.transcripts ?? 0
        return both
    }
}

/// A receipt that is not signed yet: what must be known of a call that is gone, and none of its words.
public struct PendingReceipt: Hashable, Codable, Sendable {
    public let receiptID: String
    public let callID: CallID
    public let erasedAt: ZonedTime
    /// As the audit log names them.
    public let author: String
    /// Facts that were deleted, by table.
    public let removed: [String: Int]
    /// Of the recording; `nil` where it was never opened.
    public let audioSHA256: String?
    public let marks: [TextMark]
    /// `nil` where nobody asked for anything to be deleted from the archive.
    public var archive: ArchiveErasure?
}

extension Store {
    /// Receipts that are still to be signed, by call.
    public func pendingReceipts() async throws -> [PendingReceipt] {
        try await database.read { connection in
            try connection.rows("SELECT document FROM pending_receipt ORDER BY call_id").map {
                try Document.value(PendingReceipt.self, from: try $0.text("document"))
            }
        }
    }

    /// The receipt is signed and kept.
    public func noteReceipt(of call: CallID, by author: AuditAuthor) async throws {
        try await write(recording: AuditEvent(.receiptIssued, on: .call(call), by: author)) { connection in
            _ = try connection.execute("DELETE FROM pending_receipt WHERE call_id = ?", [call.text])
        }
    }

    /// Where one is pending already it stays, for it knows what was there, and learns what was deleted since.
    static func note(_ receipt: PendingReceipt, _ connection: any SQLConnection) throws {
        let call = receipt.callID.text
        let standing = try connection.rows("SELECT document FROM pending_receipt WHERE call_id = ?", [call]).first
        var owed = receipt
        if let standing {
            owed = try Document.value(PendingReceipt.self, from: standing.text("document"))
            owed.archive = receipt.archive.map { $0.after(owed.archive) } ?? owed.archive
        }
        try connection.execute(
            """
            INSERT INTO pending_receipt (call_id, document) VALUES (?, ?)
            ON CONFLICT (call_id) DO UPDATE SET document = excluded.document
            """, [call, try Document.text(owed)])
    }
}
