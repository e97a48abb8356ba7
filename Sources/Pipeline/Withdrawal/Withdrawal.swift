public import CallModel
import Foundation
import Hashing
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
    ///   call: it is denied from now on, whatever is on file of it or comes, and erased by the first night after the
    ///   release, with a receipt then.
    /// - Throws: `InputError`, and nothing is done, where recordings were to be deleted and lie in no folder, or where it is
    ///   not said why or by whom.
    public func run(
        _ call: CallID, reason: String, by: String, withAudio: Bool = false, keeping: (InputError) -> Void = { _ in }
    ) async throws -> SignedReceipt? {
        try Self.refuseEmpty(reason, "--reason", expected: "expected why, in a few words")
        try Self.refuseEmpty(by, "--by", expected: "expected who takes it back")
        let eraser = withAudio ? try ArchiveEraser(settings, store) : nil
        let work = try settings.workDirectory()
        let desk = ReceiptDesk(work: work, store: store, author: author)
        // One that was cut off is gone on with, in the name of who gave it.
        _ = try await work.oweCutOff(of: call, in: store, by: author)
        var order = try await desk.order(for: call)
        let step = ConsentStep(store: store, author: author)
        try await step.endConsent(
            to: call, at: author.at, reason: reason, by: by, recordID: UUID().uuidString.lowercased())
        guard try await !store.isHeld(call) else {
            try await desk.putOff(call, order)
            return nil
        }
        // Before the erasure, which leaves no path: where this ends too early, the next withdrawal finds the call.
        order.archive = try await eraser?.run(call, for: order, by: author, keeping: keeping)
        guard try await step.erase(call, receipt: order) != nil else {
            try await desk.putOff(call, order)
            return nil
        }
        let night = try await Night(settings: settings, store: store, now: author.at, author: author)
        let issued = try await night.finishWithdrawals()
        // Another process may have signed meanwhile, be it one that was ordered there.
        return try issued.first { $0.receipt.callID == call } ?? work.signedReceipts(of: call).last
    }

    /// Before anything is ordered: what is ordered is carried out.
    private static func refuseEmpty(_ text: String, _ option: String, expected: String) throws(InputError) {
        guard text.allSatisfy(\.isWhitespace) else { return }
        throw InputError(code: "withdrawal.unsaid", file: option, expected: expected)
    }
}

extension WorkDirectory {
    /// Where receipts are.
    public var receipts: String { path + "/receipts" }

    /// Keeps a receipt under its id; it is there for good when this returns.
    func write(_ signed: SignedReceipt) throws {
        try FileManager.default.createDirectory(atPath: receipts, withIntermediateDirectories: true)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let file = DurableFile(path: receiptPath(signed.receipt.receiptID))
        try file.replace(with: String(decoding: try encoder.encode(signed), as: UTF8.self))
        try file.makeNameDurable()
    }

    /// The file of a receipt.
    public func receiptPath(_ id: String) -> String { "\(receipts)/\(id).json" }

    /// A receipt as it was kept; `nil` where there is none of this id that was signed here.
    func receipt(_ id: String) throws -> SignedReceipt? {
        try genuineReceipt(at: receiptPath(id), for: signingKey.load().verifyingKey)
    }
}
