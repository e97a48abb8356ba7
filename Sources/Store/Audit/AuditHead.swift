public import Hashing

/// The end of the audit log as it was signed: kept outside the database, so that a log that was rewritten or cut shows.
public struct AuditHead: Hashable, Codable, Sendable {
    /// Number of the last entry; 0 before the first.
    public let seq: Int
    /// Its hash.
    public let hash: String
    /// Ed25519, in hexadecimal digits.
    public let signature: String

    init(seq: Int, hash: String, signedWith key: SigningKey) {
        self.seq = seq
        self.hash = hash
        signature = key.sign(AuditHead.statement(seq, hash))
    }

    /// Whether the holder of the key signed this head.
    public func isSigned(by key: VerifyingKey) -> Bool {
        key.isSignature(signature, of: AuditHead.statement(seq, hash))
    }

    private static func statement(_ seq: Int, _ hash: String) -> String { "sidetone audit head 1\n\(seq)\n\(hash)" }
}
