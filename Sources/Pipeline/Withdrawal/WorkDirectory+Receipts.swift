public import CallModel
import Foundation
import Hashing
import Store

extension WorkDirectory {
    /// The receipts of a call's erasure as they were signed here, the latest last. A file that is none, or that
    /// somebody altered, is passed over.
    /// - Complexity: reads every receipt that was ever signed here, and verifies those of the call.
    public func signedReceipts(of call: CallID) throws -> [SignedReceipt] {
        try receiptFiles(of: call).compactMap(\.genuine).sorted {
            ($0.receipt.auditSeq, $0.receipt.receiptID) < ($1.receipt.auditSeq, $1.receipt.receiptID)
        }
    }

    /// - Throws: where there is a receipt that cannot be read or was not signed here: it may tell of an erasure.
    func allReceipts() throws -> [WithdrawalReceipt] {
        try receiptFiles().map { file, genuine in
            guard let genuine else {
                throw InputError(
                    code: "receipt.unreadable", file: file, expected: "expected a receipt that was signed here")
            }
            return genuine.receipt
        }
    }

    /// By name; `genuine` is `nil` for what cannot be read, or was not signed here as it is.
    /// - Parameter call: of which alone receipts are asked for; `nil` for all.
    private func receiptFiles(of call: CallID? = nil) throws -> [(file: String, genuine: SignedReceipt?)] {
        let names = try namesBesideReceipts(".json")
        guard !names.isEmpty else { return [] }
        let key = try signingKey.load().verifyingKey
        return try names.map { name in
            let file = "\(receipts)/\(name)"
            return (file, try genuineReceipt(at: file, of: call, for: key))
        }
    }

    /// `nil` where there is none, of this call if one is named, that the holder of the key signed as it is.
    func genuineReceipt(at file: String, of call: CallID? = nil, for key: VerifyingKey) throws -> SignedReceipt? {
        guard let data = FileManager.default.contents(atPath: file),
            let signed = try? JSONDecoder().decode(SignedReceipt.self, from: data),
            signed.receipt.callID == call ?? signed.receipt.callID, try signed.isGenuine(for: key, asIn: data)
        else { return nil }
        return signed
    }

    /// The files in `receipts/` of one kind, by name; what else lies beside them, as a kill leaves it or an editor, is
    /// none.
    func namesBesideReceipts(_ suffix: String) throws -> [String] {
        guard FileManager.default.fileExists(atPath: receipts) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: receipts).filter {
            $0.hasSuffix(suffix) && !$0.hasPrefix(".")
        }.sorted()
    }
}
