/// What a reader must know of a report: what was left out, what cannot be said, what a column means.
public struct ReportNote: Hashable, Sendable {
    /// Names the message that says it in other languages; `nil` where it is said in English only.
    public let key: String?
    /// What the message is filled with.
    public let values: [String: String]
    /// In English.
    public let text: String

    public init(_ key: String?, _ values: [String: String] = [:], text: String) {
        self.key = key
        self.values = values
        self.text = text
    }
}
