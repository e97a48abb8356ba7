import CCurl

/// Sends JSON to an address by POST.
public struct WebClient: Sendable {
    private let policy: RetryPolicy
    /// A file with the certificates to trust in the place of the system's, for an authority of one's own.
    private let authority: String?

    public init(policy: RetryPolicy = RetryPolicy(), authority: String? = nil) {
        self.policy = policy
        self.authority = authority
    }

    /// - Parameters:
    ///   - body: JSON.
    ///   - address: `https://…`, or `http://…` on this machine.
    ///   - headers: names and values without line breaks; secrets may stand in them.
    /// - Returns: the body of the answer, at most 64 MiB.
    /// - Throws: `DeliveryError` for an answer outside 200…299, and where there is none.
    public func post(
        _ body: [UInt8], to address: String, headers: [(name: String, value: String)] = []
    ) async throws(DeliveryError) -> [UInt8] {
        let address = try DeliveryAddress(address, encrypted: "https", plain: "http")
        guard address.scheme == "https" || address.isThisMachine else {
            throw DeliveryError(code: .address, message: "\(address.host): expected https://, http:// is not secret")
        }
        let lines = [("Content-Type", "application/json"), ("Expect", "")] + headers.map { ($0.name, $0.value) }
        precondition(lines.allSatisfy { !($0.0 + $0.1).contains(where: \.isNewline) }, "a header with a line break")
        let (policy, authority) = (policy, authority)
        return try await policy.run(.web) { () throws(DeliveryError) in
            var transfer = try Transfer(policy, authority: authority)
            transfer.set(CURLOPT_URL, address.text)
            transfer.set(CURLOPT_PROTOCOLS_STR, address.scheme)
            transfer.set(CURLOPT_POST, 1)
            transfer.set(CURLOPT_POSTFIELDSIZE, body.count)
            transfer.set(CURLOPT_HTTPHEADER, lines.map { "\($0.0): \($0.1)" })
            transfer.send(body)
            let answer = try transfer.run(host: address.host)
            guard (200...299).contains(answer.status) else {
                throw DeliveryError(
                    code: answer.status == 401 || answer.status == 403 ? .login : .refused,
                    message: "\(address.host): answered with status \(answer.status)", status: answer.status)
            }
            return answer.body
        }
    }
}
