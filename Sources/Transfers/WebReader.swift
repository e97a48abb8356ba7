import CCurl
import Foundation

/// Fetches what stands at an address, and blocks until it is there: for threads of one's own.
public struct WebReader: Sendable {
    /// What the other side said.
    public struct Answer: Sendable {
        public let status: Int
        /// Empty where it was written to a descriptor.
        public let body: [UInt8]
        /// Of the body, or where none was asked for, what its length would be.
        public let byteCount: Int
        /// Seconds since 1970; `nil` where it does not say.
        public let lastModified: Int?
    }

    /// For a question whose answer is small, seconds.
    private static let questionTimeoutS = 60

    private let policy: RetryPolicy
    /// A file with the certificates to trust in the place of the system's.
    private let authority: String?

    public init(policy: RetryPolicy = RetryPolicy(), authority: String? = nil) {
        self.policy = policy
        self.authority = authority
    }

    /// - Parameters:
    ///   - isHead: only whether it is there, and how large.
    ///   - address: `https://…`, or `http://…` on this machine.
    ///   - headers: made anew for every attempt, as a signature with its time must be.
    ///   - descriptor: a file that the body replaces; `nil` keeps up to 64 MiB in memory, for which an attempt takes a
    ///     minute at most, whatever the policy says.
    ///   - mostBytes: of a body that goes to the descriptor.
    /// - Throws: `TransferError` for an answer outside 200…299, and where there is none.
    public func fetch(
        _ address: String, isHead: Bool = false, headers: () -> [(name: String, value: String)],
        into descriptor: Int32? = nil, mostBytes: Int = 64 << 20
    ) throws(TransferError) -> Answer {
        let place = try ServerAddress(web: address)
        for number in 1..<policy.attempts {
            do {
                return try fetchOnce(place, isHead, headers(), descriptor, mostBytes)
            } catch {
                guard error.isPassing(.web) else { throw error }
                Thread.sleep(for: policy.pause(afterAttempt: number, askedS: error.retryAfterS))
            }
        }
        return try fetchOnce(place, isHead, headers(), descriptor, mostBytes)
    }

    private func fetchOnce(
        _ place: ServerAddress, _ isHead: Bool, _ headers: [(name: String, value: String)], _ descriptor: Int32?,
        _ mostBytes: Int
    ) throws(TransferError) -> Answer {
        if let descriptor, ftruncate(descriptor, 0) != 0 || lseek(descriptor, 0, SEEK_SET) != 0 {
            throw TransferError(code: .connection, message: "\(place.host): there is no room for what it sends")
        }
        precondition(headers.allSatisfy { !($0.name + $0.value).contains(where: \.isNewline) }, "a line break")
        let policy = descriptor == nil ? policy.limited(toS: Self.questionTimeoutS) : policy
        var transfer = try Transfer(policy, authority: authority)
        transfer.set(CURLOPT_URL, place.text)
        transfer.set(CURLOPT_PROTOCOLS_STR, place.scheme)
        transfer.set(CURLOPT_PATH_AS_IS, 1)
        transfer.set(CURLOPT_FILETIME, 1)
        if isHead { transfer.set(CURLOPT_NOBODY, 1) }
        if !headers.isEmpty { transfer.set(CURLOPT_HTTPHEADER, headers.map { "\($0.name): \($0.value)" }) }
        transfer.receive(into: descriptor, most: mostBytes)
        let answer = try transfer.run(host: place.host).accepted(from: place.host)
        return Answer(
            status: answer.status, body: answer.body, byteCount: isHead ? answer.announcedBytes : answer.byteCount,
            lastModified: answer.lastModified)
    }
}

extension Thread {
    fileprivate static func sleep(for pause: Duration) {
        sleep(forTimeInterval: Double(pause.components.seconds) + Double(pause.components.attoseconds) / 1e18)
    }
}
