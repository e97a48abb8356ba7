/// A bucket of an S3-compatible store, and who may read it.
public struct Bucket: Hashable, Sendable {
    public let name: String
    /// Of all keys, without `/` at its end; empty for the whole bucket.
    public let prefix: String
    public let region: String
    /// `https://s3.example.com:9000`: buckets are folders there. `nil` for Amazon's, where they are hosts.
    public let endpoint: String?
    public let credentials: Credentials

    /// Who asks.
    public struct Credentials: Hashable, Sendable, CustomStringConvertible {
        let accessKey: String
        let secretKey: String
        /// Of credentials for a while.
        let sessionToken: String?

        public init(accessKey: String, secretKey: String, sessionToken: String? = nil) {
            self.accessKey = accessKey
            self.secretKey = secretKey
            self.sessionToken = sessionToken
        }

        /// Without the secret.
        public var description: String { accessKey }
    }

    /// - Parameter address: `s3://bucket/prefix`.
    /// - Returns: `nil` for any other text.
    public init?(_ address: String, region: String, endpoint: String? = nil, credentials: Credentials) {
        guard address.hasPrefix(Bucket.scheme) else { return nil }
        let parts = address.dropFirst(Bucket.scheme.count).split(
            separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let name = parts.first, !name.isEmpty, name.utf8.allSatisfy(Bucket.isNameByte) else { return nil }
        self.name = String(name)
        prefix = parts.count > 1 ? String(parts[1]).trimmingSlashes : ""
        self.region = region
        self.endpoint = endpoint?.trimmingSlashes
        self.credentials = credentials
    }

    static let scheme = "s3://"

    /// Whether an archive of this name is a bucket.
    public static func isAddress(_ path: String) -> Bool { path.hasPrefix(scheme) }

    /// Letters, digits, dots and hyphens.
    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."),
            UInt8(ascii: "-"):
            true
        default: false
        }
    }
}

extension String {
    fileprivate var trimmingSlashes: String {
        var text = self[...]
        while text.last == "/" { text.removeLast() }
        return String(text)
    }
}
