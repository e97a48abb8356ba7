import CSodium

/// SHA-512 (FIPS 180-4) of bytes held in memory, for formats that demand it: 64 bytes.
public func sha512(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    let bytes = Array(bytes)
    var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha512_BYTES))
    crypto_hash_sha512(&digest, bytes, UInt64(bytes.count))
    return digest
}
