import CallModel
import Hashing

/// One question to a bucket, before it is signed.
struct BucketRequest: Sendable {
    let method: String
    /// `https://host:port`, without a path.
    let origin: String
    /// Percent-encoded, from `/` on.
    let path: String
    /// As it is meant, not encoded.
    let query: [(name: String, value: String)]

    init(_ method: String, origin: String, path: String, query: [(name: String, value: String)] = []) {
        self.method = method
        self.origin = origin
        self.path = path
        self.query = query
    }

    init(_ method: String, _ bucket: Bucket, key: String, query: [(name: String, value: String)] = []) {
        let object =
            "/"
            + key.split(separator: "/", omittingEmptySubsequences: false).map(\.percentEncoded)
            .joined(separator: "/")
        if let endpoint = bucket.endpoint {
            let path = "/" + bucket.name + (key.isEmpty ? "" : object)
            self.init(method, origin: endpoint, path: path, query: query)
        } else {
            let origin = "https://\(bucket.name).s3.\(bucket.region).amazonaws.com"
            self.init(method, origin: origin, path: object, query: query)
        }
    }

    /// With its port, where one is named.
    var host: String { String(origin.split(separator: "/").last ?? "") }

    /// Sorted by the encoded names and encoded, as it is signed and sent.
    var canonicalQuery: String {
        query.map { ($0.name.percentEncoded, $0.value.percentEncoded) }
            .sorted { $0 < $1 }.map { "\($0.0)=\($0.1)" }.joined(separator: "&")
    }

    var url: String { origin + path + (query.isEmpty ? "" : "?" + canonicalQuery) }
}
