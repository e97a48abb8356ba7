import Hashing
public import Transfers

/// An address that is told of events, with a signature by which it knows that we told it.
///
/// Headers: `X-Sidetone-Event`, `X-Sidetone-Timestamp` (seconds since 1970) and `X-Sidetone-Signature`,
/// `v1=` and the HMAC-SHA256, in hexadecimal, of timestamp, full stop and body under the shared secret. Whoever receives
/// it computes the same and refuses old timestamps.
public struct Webhook: Sendable {
    public let address: String
    private let secret: String
    private let client: WebClient

    /// - Parameter secret: shared with the other side; not empty.
    public init(address: String, secret: String, client: WebClient = WebClient()) {
        precondition(!secret.isEmpty, "a webhook without a secret")
        self.address = address
        self.secret = secret
        self.client = client
    }

    /// What everybody may see of the address: with some services the rest of it is a secret.
    public var host: String {
        (try? ServerAddress(address, encrypted: "https", plain: "http"))?.host ?? "webhook"
    }

    /// - Parameter body: JSON.
    public func send(_ body: String, event: String, epochSeconds: Int) async throws(TransferError) {
        let bytes = Array(body.utf8)
        _ = try await client.post(
            bytes, to: address,
            headers: [
                ("X-Sidetone-Event", event), ("X-Sidetone-Timestamp", String(epochSeconds)),
                ("X-Sidetone-Signature", Self.signature(of: body, at: epochSeconds, secret: secret)),
            ])
    }

    static func signature(of body: String, at epochSeconds: Int, secret: String) -> String {
        "v1=" + hmacSHA256(key: secret, message: "\(epochSeconds).\(body)").hex
    }
}
