import CallModel

/// What somebody looks for among all calls.
public struct CallSearch: Hashable, Sendable {
    /// Words that are all said in the call, in any inflection; `""` where it does not matter.
    public var words: String
    /// Values of metadata columns, by name.
    public var columns: [String: String]
    /// First and last local day of the start of the call, `2026-11-16`; `nil` where it does not matter.
    public var fromDay: String?
    public var toDay: String?

    public init(words: String = "", columns: [String: String] = [:], fromDay: String? = nil, toDay: String? = nil) {
        self.words = words
        self.columns = columns
        self.fromDay = fromDay
        self.toDay = toDay
    }

    /// Whether the metadata are those looked for.
    func matches(_ call: Call) -> Bool {
        columns.allSatisfy { call.column($0.key) == $0.value } && fromDay.map { $0 <= call.startedAt.day } ?? true
            && toDay.map { call.startedAt.day <= $0 } ?? true
    }
}
