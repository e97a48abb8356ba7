import CCurl

/// Sends something to an address by POST.
public struct WebClient: Sendable {
    private let policy: RetryPolicy
    /// A file with the certificates to trust in the place of the system's, for an authority of one's own.
    private let authority: String?

    public init(policy: RetryPolicy = RetryPolicy(), authority: String? = nil) {
        self.policy = policy
        self.authority = authority
    }

    /// Where the task is cancelled, the request is broken off within about a second.
    /// - Parameters:
    ///   - kind: the content type of `body`.
    ///   - address: `https://…`, or `http://…` on this machine.
    ///   - headers: names and values without line breaks; secrets may stand in them.
    /// - Returns: the body of the answer, at most 64 MiB.
    /// - Throws: `TransferError` for an answer outside 200…299, and where there is none.
    public func post(
        _ body: [UInt8], as kind: String = "application/json", to address: String,
        headers: [(name: String, value: String)] = []
    ) async throws(TransferError) -> [UInt8] {
        let address = try ServerAddress(web: address)
        let lines = [("Content-Type", kind), ("Expect", "")] + headers.map { ($0.name, $0.value) }
        precondition(lines.allSatisfy { !($0.0 + $0.1).contains(where: \.isNewline) }, "a header with a line break")
        let (policy, authority) = (policy, authority)
        return try await policy.run(.web) { (sign: StopSign) throws(TransferError) in
            var transfer = try Transfer(policy, authority: authority, until: sign)
            transfer.set(CURLOPT_URL, address.text)
            transfer.set(CURLOPT_PROTOCOLS_STR, address.scheme)
            transfer.set(CURLOPT_POST, 1)
            transfer.set(CURLOPT_POSTFIELDSIZE, body.count)
            transfer.set(CURLOPT_HTTPHEADER, lines.map { "\($0.0): \($0.1)" })
            transfer.send(body)
            return try transfer.run(host: address.host).accepted(from: address.host).body
        }
    }
}
