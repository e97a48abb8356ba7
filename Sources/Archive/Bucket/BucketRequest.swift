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
        let object = "/" + PercentCode.encode(key, keepingSlashes: true)
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
        query.map { (PercentCode.encode($0.name), PercentCode.encode($0.value)) }
            .sorted { $0 < $1 }.map { "\($0.0)=\($0.1)" }.joined(separator: "&")
    }

    var url: String { origin + path + (query.isEmpty ? "" : "?" + canonicalQuery) }
}

/// Percent-encoding as signatures want it: everything but `A–Z a–z 0–9 - . _ ~` (RFC 3986, unreserved).
enum PercentCode {
    static func encode(_ text: String, keepingSlashes: Bool = false) -> String {
        text.utf8.reduce(into: "") { encoded, byte in
            if isUnreserved(byte) || keepingSlashes && byte == UInt8(ascii: "/") {
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                encoded += "%" + [byte].hex.uppercased()
            }
        }
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            true
        default: false
        }
    }
}
