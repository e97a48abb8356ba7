import CallModel
import FoundationEssentials
import Hashing
import Store

/// That the consent to a call was taken back while a legal hold kept it: without its words, or marks of them. It lies
/// beside the receipts until that of the erasure is signed, for a database that is put back may know of neither.
struct WithdrawalOrder: Hashable, Codable, Sendable {
    static let schema = "sidetone-order/1"

    let schema: String
    let receiptID: String
    let callID: CallID
    let withdrawnAt: ZonedTime
    /// Who did it, as the audit log names them.
    let author: String

    private enum CodingKeys: String, CodingKey {
        case schema, author
        case receiptID = "receipt_id"
        case callID = "call_id"
        case withdrawnAt = "withdrawn_at"
    }

    init(_ ordered: PendingReceipt) {
        schema = Self.schema
        (receiptID, callID) = (ordered.receiptID, ordered.callID)
        (withdrawnAt, author) = (ordered.erasedAt, ordered.author)
    }

    /// What is signed: JSON with sorted keys, without white space.
    func statement() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}

/// An order with its signature, as it is written to a file.
struct SignedOrder: Hashable, Codable, Sendable {
    let order: WithdrawalOrder
    /// Ed25519 over the order's statement, in hexadecimal digits.
    let signature: String

    init(_ order: WithdrawalOrder, key: SigningKey) throws {
        self.order = order
        signature = key.sign(try order.statement())
    }

    func isGenuine(for key: VerifyingKey) throws -> Bool {
        key.isSignature(signature, of: try order.statement())
    }
}
