/// An issue in somebody's tracker.
public struct TrackedIssue: Hashable, Codable, Sendable {
    /// As people name it: `LAN-12`, `lanok/app#5`.
    public let key: String
    /// Where it can be read; `nil` where nobody said.
    public let url: String?

    public init(key: String, url: String? = nil) {
        self.key = key
        self.url = url
    }
}
