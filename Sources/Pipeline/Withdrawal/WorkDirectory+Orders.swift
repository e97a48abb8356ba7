import CallModel
import Foundation
import Hashing
import Store

extension WorkDirectory {
    private static let orderSuffix = ".order"

    /// Keeps on disk that a withdrawal is owed; it is there for good when this returns.
    func write(_ order: WithdrawalOrder) throws {
        try FileManager.default.createDirectory(atPath: receipts, withIntermediateDirectories: true)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let signed = try SignedOrder(order, key: signingKey.load())
        let file = DurableFile(path: orderPath(order.receiptID))
        try file.replace(with: String(decoding: try encoder.encode(signed), as: UTF8.self))
        try file.makeNameDurable()
    }

    /// The receipt of this id is signed: what was owed is done.
    func removeOrder(_ receiptID: String) throws {
        let file = orderPath(receiptID)
        guard FileManager.default.fileExists(atPath: file) else { return }
        try FileManager.default.removeItem(atPath: file)
    }

    private func orderPath(_ receiptID: String) -> String { "\(receipts)/\(receiptID)\(Self.orderSuffix)" }

    /// Withdrawals that were put off here, and whose receipt is not signed, by the name of the file.
    /// - Throws: where a file cannot be read or was not signed here: it may tell of a withdrawal.
    func orders() throws -> [WithdrawalOrder] {
        let names = try namesBesideReceipts(Self.orderSuffix)
        guard !names.isEmpty else { return [] }
        let key = try signingKey.load().verifyingKey
        return try names.map { name in
            let file = "\(receipts)/\(name)"
            guard let data = FileManager.default.contents(atPath: file),
                let signed = try? JSONDecoder().decode(SignedOrder.self, from: data), try signed.isGenuine(for: key)
            else {
                throw InputError(
                    code: "order.unreadable", file: file,
                    expected: "expected a withdrawal that was put off, and was signed here")
            }
            return signed.order
        }
    }

    // MARK: A database that was put back

    /// Owes the withdrawals that were put off and that a database which was put back does not know of. The holds that
    /// put them off are as unknown to it: they are placed again, for a night would erase what was to be kept.
    func owe(in store: Store, by author: AuditAuthor) async throws {
        for order in try orders() where try await !store.knows(order) {
            _ = try await store.placeHold(on: order.callID, by: author)
            let marks = try await ResidueScan(of: self, store).marks(of: order.callID)
            try await store.oweWithdrawal(
                of: order.callID, receipt: ReceiptOrder(receiptID: order.receiptID, marks: marks), by: author,
                withdrawing: AuditAuthor(who: order.author, role: author.role, at: order.withdrawnAt))
        }
    }
}

extension Store {
    /// Whether a withdrawal is owed here, or was carried out.
    func knows(_ order: WithdrawalOrder) async throws -> Bool {
        if try await isErased(order.callID) { return true }
        return try await owesWithdrawal(of: order.callID)
    }
}
