public import CallModel
import Foundation

extension WorkDirectory {
    /// The receipts of a call's erasure as they were kept, the latest last. A file that is no receipt is passed over.
    /// - Complexity: reads every receipt that was ever signed here.
    public func signedReceipts(of call: CallID) throws -> [SignedReceipt] {
        guard FileManager.default.fileExists(atPath: receipts) else { return [] }
        return try receiptNames().compactMap { name in
            FileManager.default.contents(atPath: "\(receipts)/\(name)").flatMap {
                try? JSONDecoder().decode(SignedReceipt.self, from: $0)
            }
        }.filter { $0.receipt.callID == call }.sorted {
            ($0.receipt.auditSeq, $0.receipt.receiptID) < ($1.receipt.auditSeq, $1.receipt.receiptID)
        }
    }

    /// The names of the files in `receipts/`; what else lies beside them, as a kill leaves it or an editor, is no receipt.
    func receiptNames() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: receipts).filter {
            $0.hasSuffix(".json") && !$0.hasPrefix(".")
        }.sorted()
    }
}
