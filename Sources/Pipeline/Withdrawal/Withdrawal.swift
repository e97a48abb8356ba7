public import CallModel
import Foundation
public import Store

/// A withdrawal of consent from beginning to end: erasure, themes and digests made again, a look for residues, a
/// receipt.
public struct Withdrawal: Sendable {
    private let settings: Settings
    private let store: Store
    private let author: AuditAuthor

    public init(settings: Settings, store: Store, author: AuditAuthor) {
        self.settings = settings
        self.store = store
        self.author = author
    }

    /// - Parameters:
    ///   - reason: in a few words, for the record of consent.
    ///   - by: who takes it back, for the record of consent.
    /// - Returns: the receipt, which is also in `receipts/` of the work directory; `nil` where a legal hold keeps the
    ///   call until it is released.
    public func run(_ call: CallID, reason: String, by: String) async throws -> SignedReceipt? {
        let work = try settings.workDirectory()
        let order = try await ReceiptDesk(work: work, store: store, author: author).order(for: call)
        let erasure = try await ConsentStep(store: store, author: author).withdraw(
            call, at: author.at, reason: reason, by: by, recordID: UUID().uuidString.lowercased(), receipt: order)
        guard erasure != nil else { return nil }
        let night = try await Night(settings: settings, store: store, now: author.at, author: author)
        let issued = try await night.finishWithdrawals()
        // Another process may have signed it meanwhile.
        return try issued.first { $0.receipt.callID == call } ?? work.receipt(order.receiptID)
    }
}

extension WorkDirectory {
    /// Where receipts are.
    public var receipts: String { path + "/receipts" }

    /// Keeps a receipt under its id.
    func write(_ signed: SignedReceipt) throws {
        try FileManager.default.createDirectory(atPath: receipts, withIntermediateDirectories: true)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let file = URL(filePath: receiptPath(signed.receipt.receiptID))
        try encoder.encode(signed).write(to: file, options: .atomic)
    }

    /// The file of a receipt.
    public func receiptPath(_ id: String) -> String { "\(receipts)/\(id).json" }

    /// A receipt as it was kept; `nil` where there is none of this id.
    func receipt(_ id: String) throws -> SignedReceipt? {
        try FileManager.default.contents(atPath: receiptPath(id)).map {
            try JSONDecoder().decode(SignedReceipt.self, from: $0)
        }
    }
}
