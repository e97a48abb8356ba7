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
    ///   - withAudio: whether its recordings, and the transcripts beside them, are deleted from the archive too.
    ///   - keeping: told of every file of the archive that was to be deleted and stays, and why.
    /// - Returns: the receipt, which is also in `receipts/` of the work directory; `nil` where a legal hold keeps the
    ///   call until it is released.
    /// - Throws: `InputError`, and nothing is done, where recordings were to be deleted and lie in no folder.
    public func run(
        _ call: CallID, reason: String, by: String, withAudio: Bool = false, keeping: (InputError) -> Void = { _ in }
    ) async throws -> SignedReceipt? {
        let eraser = withAudio ? try ArchiveEraser(settings, store) : nil
        let work = try settings.workDirectory()
        let step = ConsentStep(store: store, author: author)
        try await step.endConsent(
            to: call, at: author.at, reason: reason, by: by, recordID: UUID().uuidString.lowercased())
        guard try await !store.isHeld(call) else { return nil }
        var order = try await ReceiptDesk(work: work, store: store, author: author).order(for: call)
        // Before the erasure, which leaves no path: where this ends too early, the next withdrawal finds the call.
        order.archive = try await eraser?.run(call, by: author, keeping: keeping)
        guard try await step.erase(call, receipt: order) != nil else { return nil }
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
