public import CallModel
import Consent
public import FoundationEssentials
public import Hashing
public import Store

/// What a withdrawal of consent deleted, signed: to be handed to whoever asked for it, and kept.
public struct WithdrawalReceipt: Hashable, Codable, Sendable {
    public static let schema = "sidetone-receipt/1"

    public struct Recall: Hashable, Codable, Sendable {
        public let period: String
        public let recipient: String
        public let sentAt: ZonedTime
        /// `false` where nobody can say whether it arrived.
        public let isCertain: Bool

        private enum CodingKeys: String, CodingKey {
            case period, recipient
            case sentAt = "sent_at"
            case isCertain = "is_certain"
        }
    }

    public let schema: String
    public let receiptID: String
    public let callID: CallID
    public let withdrawnAt: ZonedTime
    /// Who did it, as the audit log names them.
    public let author: String
    /// Facts that were deleted, by table.
    public let removed: [String: Int]
    /// Of the recording; `nil` where it was never opened.
    public let audioSHA256: String?
    /// What was deleted from the archive; `nil` where nobody asked for that, and all of it stays.
    public let archive: ArchiveErasure?
    /// `nil` where no words of the call were known, so that nothing was looked for.
    public let residue: ResidueReport?
    /// Who got a digest with words of the call, and must be asked to delete it.
    public let recalls: [Recall]
    /// End of the audit log when the receipt was made.
    public let auditSeq: Int
    public let auditHash: String

    private enum CodingKeys: String, CodingKey {
        case schema, author, removed, archive, residue, recalls
        case receiptID = "receipt_id"
        case callID = "call_id"
        case withdrawnAt = "withdrawn_at"
        case audioSHA256 = "audio_sha256"
        case auditSeq = "audit_seq"
        case auditHash = "audit_hash"
    }

    public init(
        _ pending: PendingReceipt, residue: ResidueReport?, deliveries: [DigestDelivery], audit: AuditHead?
    ) {
        schema = Self.schema
        receiptID = pending.receiptID
        callID = pending.callID
        withdrawnAt = pending.erasedAt
        author = pending.author
        removed = (pending.removed ?? [:]).filter { $0.value > 0 }
        audioSHA256 = pending.audioSHA256
        archive = pending.archive
        self.residue = residue
        recalls = deliveries.map {
            Recall(period: $0.period, recipient: $0.recipient, sentAt: $0.at, isCertain: $0.state == .sent)
        }
        auditSeq = audit?.seq ?? 0
        auditHash = audit?.hash ?? AuditEntry.origin
    }

    /// Files in which words of the call were left; `false` says nothing where nothing was looked for.
    public var hasResidue: Bool { !(residue?.hits ?? []).isEmpty }

    /// What is signed: JSON with sorted keys, without white space.
    public func statement() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}

/// A receipt with its signature, as it is written to a file.
public struct SignedReceipt: Hashable, Codable, Sendable {
    public let receipt: WithdrawalReceipt
    /// Ed25519 over the receipt's statement, in hexadecimal digits.
    public let signature: String

    public init(_ receipt: WithdrawalReceipt, key: SigningKey) throws {
        self.receipt = receipt
        signature = key.sign(try receipt.statement())
    }

    /// Whether the holder of the key signed exactly this.
    public func isGenuine(for key: VerifyingKey) throws -> Bool {
        key.isSignature(signature, of: try receipt.statement())
    }

    /// Whether the holder of the key signed all that a file says: nothing in it was changed and nothing added, however
    /// it is laid out.
    /// - Parameter file: the bytes that this was read from.
    public func isGenuine(for key: VerifyingKey, asIn file: Data) throws -> Bool {
        let signed = try JSONValue(parsing: JSONEncoder().encode(self))
        guard let written = try? JSONValue(parsing: file), written == signed else { return false }
        return try isGenuine(for: key)
    }
}
