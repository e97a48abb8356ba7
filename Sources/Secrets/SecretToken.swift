public import Hashing

/// 256 random bits that whoever holds them may use: a session, a one-time link, an API token. Only its hash is stored.
public struct SecretToken: Hashable, Sendable {
    /// 64 hexadecimal digits; never logged, never stored.
    public let text: String

    public init() { text = Sodium.randomBytes(32).map { $0.hexadecimal }.joined() }

    /// A token as somebody shows it; `nil` unless it has the right form.
    public init?(_ text: String) {
        guard let digest = SHA256Digest(hex: text), digest.hex == text else { return nil }
        self.text = text
    }

    /// What is stored, and what tells sessions apart in the audit log.
    public var hash: SHA256Digest { sha256(text) }

    /// Something that only the holder of this token can name, for one use of it.
    /// - Parameter use: what it is for; different uses give unrelated values.
    public func derived(for use: String) -> SHA256Digest { hmacSHA256(key: text, message: use) }
}

extension UInt8 {
    fileprivate var hexadecimal: String { String(self >> 4, radix: 16) + String(self & 15, radix: 16) }
}

/// Compares in a time that does not tell where the texts differ.
public func isSameSecret(_ left: String, _ right: String) -> Bool {
    let (left, right) = (Array(left.utf8), Array(right.utf8))
    guard left.count == right.count else { return false }
    return zip(left, right).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
}
