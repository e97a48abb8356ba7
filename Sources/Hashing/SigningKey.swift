import CSodium

/// An Ed25519 key that signs (RFC 8032). Whoever holds its seed can sign in its name.
public struct SigningKey: Sendable {
    /// Bytes of a seed.
    public static let seedLength = Int(crypto_sign_SEEDBYTES)

    /// What signatures of this key are checked with.
    public let verifyingKey: VerifyingKey
    private let secret: [UInt8]

    /// The key that belongs to a seed: the same seed gives the same key.
    /// - Parameter seed: from a cryptographic source of randomness; `nil` unless it is `seedLength` bytes.
    public init?(seed: [UInt8]) {
        guard seed.count == SigningKey.seedLength else { return nil }
        var publicKey = [UInt8](repeating: 0, count: Int(crypto_sign_PUBLICKEYBYTES))
        var secret = [UInt8](repeating: 0, count: Int(crypto_sign_SECRETKEYBYTES))
        crypto_sign_seed_keypair(&publicKey, &secret, seed)
        self.secret = secret
        verifyingKey = VerifyingKey(bytes: publicKey)
    }

    /// The signature of a text in UTF-8: 128 lower-case hexadecimal digits, the same every time.
    public func sign(_ text: String) -> String {
        let message = Array(text.utf8)
        var signature = [UInt8](repeating: 0, count: Int(crypto_sign_BYTES))
        crypto_sign_detached(&signature, nil, message, UInt64(message.count), secret)
        return signature.hex
    }
}
