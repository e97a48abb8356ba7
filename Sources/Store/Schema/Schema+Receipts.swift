extension Schema {
    /// Receipts of erasures that are not signed yet; they hold no words of the call.
    static let pendingReceipts = """
        CREATE TABLE pending_receipt (call_id TEXT PRIMARY KEY, document TEXT NOT NULL);
        """
}
