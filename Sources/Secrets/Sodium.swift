import CSodium

/// The library, made ready before its first use.
enum Sodium {
    static func prepare() { precondition(isReady, "libsodium cannot be used on this machine") }

    private static let isReady = sodium_init() >= 0

    static func randomBytes(_ count: Int) -> [UInt8] {
        prepare()
        var bytes = [UInt8](repeating: 0, count: count)
        randombytes_buf(&bytes, bytes.count)
        return bytes
    }
}
