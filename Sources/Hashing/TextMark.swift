/// What a text is found by without being known: under a key, a rolling hash of its first bytes and an HMAC-SHA256 of all.
public struct TextMark: Hashable, Codable, Sendable {
    let start: UInt64
    /// Bytes.
    let length: Int
    let hmac: String
}

/// Makes marks of texts under a key. Whoever has the marks and not the key learns nothing of the texts but their length.
public struct TextMarker: Sendable {
    /// Bytes of the shortest text that can be marked.
    public static let shortest = 12

    private let key: [UInt8]
    /// Of the rolling hash, a polynomial modulo 2⁶⁴ (Karp and Rabin, 1987).
    let base: UInt64

    public init(key: String) {
        let derived = hmacSHA256(key: key, message: "text marks").hex
        self.key = Array(derived.utf8)
        base = (UInt64(derived.prefix(16), radix: 16) ?? 0) | 1
    }

    /// `nil` for a text of fewer than `shortest` bytes.
    public func mark(_ text: String) -> TextMark? {
        let bytes = Array(text.utf8)
        guard bytes.count >= Self.shortest else { return nil }
        return TextMark(start: rollingHash(of: bytes.prefix(Self.shortest)), length: bytes.count, hmac: hmac(of: bytes))
    }

    func rollingHash(of bytes: some Sequence<UInt8>) -> UInt64 { bytes.reduce(0) { $0 &* base &+ UInt64($1) } }

    func hmac(of bytes: some Sequence<UInt8>) -> String { hmacSHA256(key: key, message: bytes).hex }
}
