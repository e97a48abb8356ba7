import Foundation
public import Hashing

/// The signing key of a work directory: 32 random bytes in a file that only its owner may read, made on first use.
///
/// The public half stands beside it, in `<file>.pub`, to be copied to whoever checks signatures.
public struct KeyFile: Sendable {
    public let path: String

    public init(path: String) { self.path = path }

    /// Where the public half is.
    public var publicPath: String { path + ".pub" }

    /// The key; made where there is none.
    /// - Throws: `StoreError.keyUnusable` where the file is damaged, or readable by others.
    public func load() throws -> SigningKey {
        try FileLock(path: path + ".lock").withLock { try loadAlone() }
    }

    private func loadAlone() throws -> SigningKey {
        guard FileManager.default.fileExists(atPath: path) else { return try make() }
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        guard let mode, mode & 0o077 == 0 else {
            throw StoreError.keyUnusable(path: path, reason: "others may read it: chmod 600")
        }
        let text = try String(contentsOfFile: path, encoding: .utf8)
        guard let seed = [UInt8](hex: text.filter { !$0.isWhitespace }), let key = SigningKey(seed: seed) else {
            throw StoreError.keyUnusable(path: path, reason: "expected 64 hexadecimal digits")
        }
        return key
    }

    private func make() throws -> SigningKey {
        var random = SystemRandomNumberGenerator()
        let seed = (0..<SigningKey.seedLength).map { _ in UInt8.random(in: 0...255, using: &random) }
        guard let key = SigningKey(seed: seed) else { preconditionFailure("a seed of the right length is a key") }
        try DurableFile(path: path).replace(with: seed.hex + "\n")
        try DurableFile(path: publicPath).replace(with: key.verifyingKey.hex + "\n")
        return key
    }
}
