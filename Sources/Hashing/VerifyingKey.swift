import CSodium

/// The public half of an Ed25519 key: tells whether a text was signed with the other half.
public struct VerifyingKey: Hashable, Sendable, CustomStringConvertible {
    private let bytes: [UInt8]

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// `nil` unless `hex` is 64 hexadecimal digits.
    public init?(hex: String) {
        guard let bytes = [UInt8](hex: hex), bytes.count == Int(crypto_sign_PUBLICKEYBYTES) else { return nil }
        self.bytes = bytes
    }

    /// 64 lower-case hexadecimal digits.
    public var hex: String { bytes.hex }

    public var description: String { hex }

    /// Whether `signature`, in hexadecimal digits, is that of the text. Anything malformed is not.
    public func isSignature(_ signature: String, of text: String) -> Bool {
        guard let signature = [UInt8](hex: signature), signature.count == Int(crypto_sign_BYTES) else { return false }
        let message = Array(text.utf8)
        return crypto_sign_verify_detached(signature, message, UInt64(message.count), bytes) == 0
    }
}
