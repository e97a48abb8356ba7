import CSodium

/// A password as it is stored: Argon2id with its salt and costs, in the encoding of the reference implementation.
public struct PasswordHash: Hashable, Sendable {
    public let text: String

    /// One that is on file.
    public init(stored text: String) { self.text = text }

    /// Hashes a password: 64 MiB of memory and about a tenth of a second (OWASP ASVS 5.0, 11.4.2).
    /// - Returns: `nil` where the memory is not to be had.
    public init?(of password: String) {
        Sodium.prepare()
        var encoded = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
        let bytes = Array(password.utf8).map { CChar(bitPattern: $0) }
        guard
            crypto_pwhash_str_alg(
                &encoded, bytes, UInt64(bytes.count), UInt64(crypto_pwhash_OPSLIMIT_INTERACTIVE),
                Int(crypto_pwhash_MEMLIMIT_INTERACTIVE), Int32(crypto_pwhash_ALG_ARGON2ID13)) == 0
        else { return nil }
        text = String(decoding: encoded.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Costs as much as making one.
    public func matches(_ password: String) -> Bool {
        Sodium.prepare()
        let bytes = Array(password.utf8).map { CChar(bitPattern: $0) }
        return crypto_pwhash_str_verify(text, bytes, UInt64(bytes.count)) == 0
    }
}
