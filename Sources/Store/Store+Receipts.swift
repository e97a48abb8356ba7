public import CallModel
public import Hashing

/// That an erasure needs a receipt, and what the receipt will look for.
public struct ReceiptOrder: Hashable, Sendable {
    public let receiptID: String
    /// Of what is known of the call in words.
    public let marks: [TextMark]

    public init(receiptID: String, marks: [TextMark]) {
        self.receiptID = receiptID
        self.marks = marks
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

    /// Where one is pending already it stays: it knows what was there.
    static func note(_ receipt: PendingReceipt, _ connection: any SQLConnection) throws {
        try connection.execute(
            "INSERT INTO pending_receipt (call_id, document) VALUES (?, ?) ON CONFLICT (call_id) DO NOTHING",
            [receipt.callID.text, try Document.text(receipt)])
    }
}
