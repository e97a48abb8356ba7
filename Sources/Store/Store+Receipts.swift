public import CallModel
public import Hashing

/// That an erasure needs a receipt, and what the receipt will look for.
public struct ReceiptOrder: Hashable, Sendable {
    public let receiptID: String
    /// Of what is known of the call in words.
    public let marks: [TextMark]
    /// What was deleted from the archive, also by withdrawals before; `nil` where nobody asked for that.
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
    public func after(_ earlier: ArchiveErasure?) -> ArchiveErasure {
        var both = self
        both.recordings += earlier?.recordings ?? 0
        both.transcripts += earlier?.transcripts ?? 0
        return both
    }
}

/// A receipt that is not signed yet: what must be known of a call that is gone or about to go, and none of its words.
public struct PendingReceipt: Hashable, Codable, Sendable {
    public var receiptID: String
    public let callID: CallID
    /// When that was ordered.
    public let erasedAt: ZonedTime
    /// As the audit log names them.
    public let author: String
    /// Facts that were deleted, by table; `nil` until the call is erased: from then on the receipt is owed.
    public internal(set) var removed: [String: Int]?
    /// Of the recording; `nil` where it was never opened.
    public internal(set) var audioSHA256: String?
    /// Empty also where who ordered it did not look.
    public internal(set) var marks: [TextMark]
    /// `nil` where nobody asked for anything to be deleted from the archive.
    public internal(set) var archive: ArchiveErasure?

    init(_ order: ReceiptOrder, of call: CallID, by author: AuditAuthor) {
        (receiptID, callID, marks, archive) = (order.receiptID, call, order.marks, order.archive)
        (erasedAt, self.author) = (author.at, author.who)
    }
}

extension Store {
    /// Receipts that are owed and still to be signed, by call.
    public func pendingReceipts() async throws -> [PendingReceipt] {
        try await database.read { connection in
            try connection.rows("SELECT document FROM pending_receipt ORDER BY call_id").map {
                try Document.value(PendingReceipt.self, from: try $0.text("document"))
            }.filter { $0.removed != nil }
        }
    }

    /// The receipt that is ordered for a call, whether it is owed yet or not; `nil` where none is.
    public func pendingReceipt(of call: CallID) async throws -> PendingReceipt? {
        try await database.read { try Store.pendingReceipt(of: call, $0) }
    }

    /// Notes that files of a call are about to be deleted from the archive, before the first of them is: who erases the
    /// call in the end, be it a night after a crash, owes a receipt that knows of them. Until somebody has looked, all
    /// that must be there stays, and one at least.
    /// - Returns: what was deleted before for a receipt that is not signed yet; `nil` where nothing was.
    public func order(
        _ order: ReceiptOrder, of call: CallID, by author: AuditAuthor
    ) async throws -> ArchiveErasure? {
        try await database.write { connection in
            let standing = try Store.pendingReceipt(of: call, connection)
            var ordered = standing ?? PendingReceipt(order, of: call, by: author)
            if standing == nil, try Store.erasureReason(of: call, connection) != nil { ordered.removed = [:] }
            var untouched = ArchiveErasure()
            untouched.kept = max(1, try Store.recordingPlaces(of: call, connection).leastCount)
            ordered.archive = untouched.after(standing?.archive)
            try Store.put(ordered, connection)
            return standing?.archive
        }
    }

    /// What was deleted from the archive by now for the receipt that was ordered.
    public func note(_ archive: ArchiveErasure, ofFilesOf call: CallID) async throws {
        try await database.write { connection in
            guard var ordered = try Store.pendingReceipt(of: call, connection) else { return }
            ordered.archive = archive
            try Store.put(ordered, connection)
        }
    }

    /// The receipt is signed and kept.
    public func noteReceipt(of call: CallID, by author: AuditAuthor) async throws {
        try await write(recording: AuditEvent(.receiptIssued, on: .call(call), by: author)) { connection in
            _ = try connection.execute("DELETE FROM pending_receipt WHERE call_id = ?", [call.text])
        }
    }

    /// The call is erased. Where a receipt is pending already it stays, for it knows what was there, and learns what was
    /// deleted since.
    /// - Parameter order: `nil` where who erases needs none: then only one that was ordered before is owed.
    static func owe(
        _ order: ReceiptOrder?, of call: CallID, removed: [String: Int], audioSHA256: String?, by author: AuditAuthor,
        _ connection: any SQLConnection
    ) throws {
        let standing = try pendingReceipt(of: call, connection)
        guard var owed = standing ?? order.map({ PendingReceipt($0, of: call, by: author) }) else { return }
        owed.removed = owed.removed ?? removed
        owed.audioSHA256 = owed.audioSHA256 ?? audioSHA256
        owed.archive = order?.archive ?? owed.archive
        if owed.marks.isEmpty { owed.marks = order?.marks ?? [] }
        try put(owed, connection)
    }

    static func pendingReceipt(of call: CallID, _ connection: any SQLConnection) throws -> PendingReceipt? {
        try connection.rows("SELECT document FROM pending_receipt WHERE call_id = ?", [call.text]).first.map {
            try Document.value(PendingReceipt.self, from: try $0.text("document"))
        }
    }

    static func put(_ receipt: PendingReceipt, _ connection: any SQLConnection) throws {
        try connection.execute(
            """
            INSERT INTO pending_receipt (call_id, document) VALUES (?, ?)
            ON CONFLICT (call_id) DO UPDATE SET document = excluded.document
            """, [receipt.callID.text, try Document.text(receipt)])
    }
}
