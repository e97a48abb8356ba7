import CallModel
import Foundation
import Hashing
import Store

extension WorkDirectory {
    private static let orderSuffix = ".order"

    /// Keeps on disk that a withdrawal is ordered; it is there for good when this returns.
    func write(_ order: WithdrawalOrder) throws {
        try FileManager.default.createDirectory(atPath: receipts, withIntermediateDirectories: true)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let signed = try SignedOrder(order, key: signingKey.load())
        let file = DurableFile(path: orderPath(order.receiptID))
        try file.replace(with: String(decoding: try encoder.encode(signed), as: UTF8.self))
        try file.makeNameDurable()
    }

    func hasOrder(_ receiptID: String) -> Bool { FileManager.default.fileExists(atPath: orderPath(receiptID)) }

    /// The receipt of this id is signed: what was owed is done.
    func removeOrder(_ receiptID: String) throws {
        do {
            try FileManager.default.removeItem(atPath: orderPath(receiptID))
        } catch  where !hasOrder(receiptID) {
            // Another process signed, or nothing was ordered.
        }
    }

    private func orderPath(_ receiptID: String) -> String { "\(receipts)/\(receiptID)\(Self.orderSuffix)" }

    /// Withdrawals that were ordered here, and whose receipt is not signed, by the name of the file.
    /// - Throws: where a file cannot be read or was not signed here: it may tell of a withdrawal.
    func orders() throws -> [WithdrawalOrder] { try orderFiles().map { try $0.get() } }

    private func orderFiles() throws -> [Result<WithdrawalOrder, InputError>] {
        let names = try namesBesideReceipts(Self.orderSuffix)
        guard !names.isEmpty else { return [] }
        let key = try signingKey.load().verifyingKey
        return try names.compactMap { name in
            let file = "\(receipts)/\(name)"
            let data = FileManager.default.contents(atPath: file)
            // Signed meanwhile.
            if data == nil, !FileManager.default.fileExists(atPath: file) { return nil }
            guard let data, let signed = try? JSONDecoder().decode(SignedOrder.self, from: data),
                try signed.isGenuine(for: key)
            else {
                return .failure(
                    InputError(
                        code: "order.unreadable", file: file,
                        expected: "expected a withdrawal that was ordered, and was signed here"))
            }
            return .success(signed.order)
        }
    }

    // MARK: What the database does not know of

    /// Owes the withdrawals that were ordered and that a database which was put back does not know of. The holds that
    /// put them off are as unknown to it: they are placed again, for a night would erase what was to be kept.
    /// - Throws: as `orders`.
    func owe(in store: Store, by author: AuditAuthor) async throws {
        for order in try orders() where try await !store.knows(order) {
            if order.isHeld { _ = try await store.placeHold(on: order.callID, by: author) }
            try await owe(order, in: store, by: author)
        }
    }

    /// The same for withdrawals that were cut off before the database knew of them: it knows of every hold. Orders of
    /// which nothing is owed any more go.
    /// - Parameter call: `nil` for all.
    /// - Returns: what cannot be read, or was not signed here: nothing else waits for that to be looked into.
    func oweCutOff(of call: CallID? = nil, in store: Store, by author: AuditAuthor) async throws -> [InputError] {
        var unreadable: [InputError] = []
        for file in try orderFiles() {
            switch file {
            case .failure(let error): unreadable.append(error)
            case .success(let order) where order.callID == call ?? order.callID:
                try await goOn(with: order, in: store, by: author)
            case .success: break
            }
        }
        return unreadable
    }

    private func goOn(with order: WithdrawalOrder, in store: Store, by author: AuditAuthor) async throws {
        if try await !store.knows(order) { try await owe(order, in: store, by: author) }
        if try await store.pendingReceipt(of: order.callID) == nil { return try removeOrder(order.receiptID) }
        // A hold that was placed since puts it off as well, and must be known where a database is put back.
        guard !order.isHeld, try await store.isHeld(order.callID) else { return }
        var held = order
        held.isHeld = true
        try write(held)
    }

    private func owe(_ order: WithdrawalOrder, in store: Store, by author: AuditAuthor) async throws {
        let marks = try await ResidueScan(of: self, store).marks(of: order.callID)
        try await store.oweWithdrawal(
            of: order.callID, receipt: ReceiptOrder(receiptID: order.receiptID, marks: marks), by: author,
            withdrawing: AuditAuthor(who: order.author, role: author.role, at: order.withdrawnAt))
    }
}

extension Store {
    /// Whether a withdrawal is owed here, or was carried out. A call that was erased for another reason is not that yet.
    func knows(_ order: WithdrawalOrder) async throws -> Bool {
        if try await pendingReceipt(of: order.callID) != nil { return true }
        return try await erasureReason(of: order.callID) == Tombstone.withdrawn
    }
}
