import CallModel
import Hashing

/// Signs a request without a body.
///
/// Source: Amazon S3 API reference, "Authenticating Requests (AWS Signature Version 4)".
struct BucketSignature: Sendable {
    let credentials: Bucket.Credentials
    let region: String

    private static let algorithm = "AWS4-HMAC-SHA256"
    private static let emptyBody = sha256("").hex

    /// The headers to send, `authorization` the last.
    /// - Parameter extra: headers that are signed too; names in lower case.
    func headers(
        of request: BucketRequest, at epochSeconds: Int, extra: [(name: String, value: String)] = []
    ) -> [(name: String, value: String)] {
        let time = Self.time(epochSeconds)
        var signed =
            extra + [
                ("host", request.host), ("x-amz-content-sha256", Self.emptyBody), ("x-amz-date", time),
            ]
        if let token = credentials.sessionToken { signed.append(("x-amz-security-token", token)) }
        signed.sort { $0.name < $1.name }
        let names = signed.map(\.name).joined(separator: ";")
        let scope = "\(time.prefix(8))/\(region)/s3/aws4_request"
        let canonical = [
            request.method, request.path, request.canonicalQuery,
            signed.map { "\($0.name):\($0.value)\n" }.joined(), names, Self.emptyBody,
        ].joined(separator: "\n")
        let text = [Self.algorithm, time, scope, sha256(canonical).hex].joined(separator: "\n")
        let signature = hmacSHA256(key: key(of: scope), message: text.utf8).hex
        let authorization =
            "\(Self.algorithm) Credential=\(credentials.accessKey)/\(scope),SignedHeaders=\(names),Signature=\(signature)"
        return signed + [("authorization", authorization)]
    }

    /// Of the day, region and service that the scope names.
    private func key(of scope: String) -> [UInt8] {
        scope.split(separator: "/").reduce(Array("AWS4\(credentials.secretKey)".utf8)) { key, part in
            Array(hex: hmacSHA256(key: key, message: part.utf8).hex) ?? []
        }
    }

    /// `20130524T000000Z`
    private static func time(_ epochSeconds: Int) -> String {
        ZonedTime(epochSeconds: epochSeconds, utcOffsetSeconds: 0).iso8601.filter { $0 != "-" && $0 != ":" }
    }
}
