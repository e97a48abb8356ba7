public import CallModel

/// A receipt that is ordered for a call that is not erased yet tells that its consent was taken back: nothing allows the
/// call from then on, whatever is imported, until it is erased.
extension Store {
    /// Keeps a withdrawal that is not carried out yet, as where a legal hold keeps the call. It is once nothing does.
    /// - Parameters:
    ///   - order: a receipt that is to be signed then; one that was ordered before stays.
    ///   - withdrawing: who took the consent back, and when, where that was before `author` says so here.
    /// - Returns: the receipt that is ordered now; `nil` where the call was erased by a withdrawal, and nothing is owed. One
    ///   that was erased for another reason is not taken back yet: its bytes may be in use under another id.
    @discardableResult public func oweWithdrawal(
        of id: CallID, receipt order: ReceiptOrder, by author: AuditAuthor, withdrawing: AuditAuthor? = nil
    ) async throws -> PendingReceipt? {
        let isOwed = try await change(recording: AuditEvent(.consentWithdrawn, on: .call(id), by: author)) {
            connection in
            guard try Store.erasureReason(of: id, connection) != Tombstone.withdrawn else { return false }
            try Store.put(
                Store.pendingReceipt(of: id, connection) ?? PendingReceipt(order, of: id, by: withdrawing ?? author),
                connection)
            return true
        }
        guard isOwed else { return nil }
        return try await pendingReceipt(of: id)
    }

    /// Whether the consent to the call was taken back, and the call is not erased yet.
    public func owesWithdrawal(of id: CallID) async throws -> Bool {
        guard let receipt = try await pendingReceipt(of: id) else { return false }
        return receipt.removed == nil
    }

    /// Calls that are to be erased now, by id: their consent was taken back, and nothing holds them any more.
    public func owedWithdrawals() async throws -> [CallID] {
        try await database.read { connection in
            try connection.rows(
                """
                SELECT document FROM pending_receipt
                WHERE call_id NOT IN (SELECT call_id FROM legal_hold) ORDER BY call_id
                """
            ).map {
                try Document.value(PendingReceipt.self, from: try $0.text("document"))
            }.filter { $0.removed == nil }.map(\.callID)
        }
    }
}
