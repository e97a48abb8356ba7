import CSodium

/// The 32 bytes of a SHA-256 or HMAC-SHA256, compared and printed as lower-case hexadecimal.
public struct SHA256Digest: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// 64 lower-case hexadecimal digits.
    public let hex: String

    /// `nil` unless `hex` is 64 hexadecimal digits.
    public init?(hex: String) {
        let digits = hex.utf8
        guard digits.count == 64, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
        self.hex = hex.lowercased()
    }

    init(bytes: [UInt8]) {
        hex = bytes.hex
    }

    public var description: String { hex }

    public static func < (left: SHA256Digest, right: SHA256Digest) -> Bool { left.hex < right.hex }
}

/// SHA-256 (FIPS 180-4) of bytes that arrive in pieces.
public struct SHA256Hasher {
    private var state = crypto_hash_sha256_state()

    public init() { crypto_hash_sha256_init(&state) }

    public mutating func update(_ bytes: some Sequence<UInt8>) {
        let piece = Array(bytes)
        crypto_hash_sha256_update(&state, piece, UInt64(piece.count))
    }

    /// Adds raw memory without a copy.
    public mutating func update(_ bytes: UnsafeRawBufferPointer) {
        crypto_hash_sha256_update(&state, bytes.bindMemory(to: UInt8.self).baseAddress, UInt64(bytes.count))
    }

    public consuming func finalize() -> SHA256Digest {
        var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
        var state = state
        crypto_hash_sha256_final(&state, &digest)
        return SHA256Digest(bytes: digest)
    }
}

/// SHA-256 of bytes held in memory.
public func sha256(_ bytes: some Sequence<UInt8>) -> SHA256Digest {
    var hasher = SHA256Hasher()
    hasher.update(bytes)
    return hasher.finalize()
}

/// SHA-256 of a text in UTF-8.
public func sha256(_ text: String) -> SHA256Digest { sha256(text.utf8) }

/// HMAC-SHA256 (RFC 2104) of a message under a key of any length.
public func hmacSHA256(key: some Sequence<UInt8>, message: some Sequence<UInt8>) -> SHA256Digest {
    let key = Array(key)
    let message = Array(message)
    var state = crypto_auth_hmacsha256_state()
    crypto_auth_hmacsha256_init(&state, key, key.count)
    crypto_auth_hmacsha256_update(&state, message, UInt64(message.count))
    var digest = [UInt8](repeating: 0, count: Int(crypto_auth_hmacsha256_BYTES))
    crypto_auth_hmacsha256_final(&state, &digest)
    return SHA256Digest(bytes: digest)
}

/// HMAC-SHA256 of texts in UTF-8.
public func hmacSHA256(key: String, message: String) -> SHA256Digest {
    hmacSHA256(key: key.utf8, message: message.utf8)
}
