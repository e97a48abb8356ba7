import CallModel
import FoundationEssentials
import Hashing
import Store

/// That the consent to a call was taken back: without its words, or marks of them. It lies beside the receipts from
/// before anything is deleted until that of the erasure is signed: a database that was put back, or that was not told
/// yet by who was cut off, knows nothing of the withdrawal.
struct WithdrawalOrder: Hashable, Codable, Sendable {
    static let schema = "sidetone-order/1"

    let schema: String
    let receiptID: String
    let callID: CallID
    let withdrawnAt: ZonedTime
    /// Who did it, as the audit log names them.
    let author: String
    /// `nil` in orders of before there were any but those that a hold put off: what is signed stays as it is.
    private var saidHeld: Bool?

    /// Whether a legal hold put it off.
    var isHeld: Bool {
        get { saidHeld ?? true }
        set { saidHeld = newValue }
    }

    private enum CodingKeys: String, CodingKey {
        case schema, author
        case saidHeld = "is_held"
        case receiptID = "receipt_id"
        case callID = "call_id"
        case withdrawnAt = "withdrawn_at"
    }

    init(_ ordered: PendingReceipt, isHeld: Bool) {
        schema = Self.schema
        (receiptID, callID) = (ordered.receiptID, ordered.callID)
        (withdrawnAt, author) = (ordered.erasedAt, ordered.author)
        saidHeld = isHeld
    }

    init(_ receiptID: String, of call: CallID, by author: AuditAuthor, isHeld: Bool) {
        schema = Self.schema
        (self.receiptID, callID) = (receiptID, call)
        (withdrawnAt, self.author) = (author.at, author.who)
        saidHeld = isHeld
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
