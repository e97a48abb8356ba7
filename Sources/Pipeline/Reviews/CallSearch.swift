import CallModel
import Themes

/// What somebody looks for among all calls.
public struct CallSearch: Hashable, Sendable {
    /// Words that are all said in the call, in any inflection; `""` where it does not matter. Of many the first count.
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

    /// How many words a call is looked for by, where more were given; `nil` where all of them count.
    public var firstWordCount: Int? { SearchStems.hasMore(words) ? SearchStems.mostWords : nil }

    /// Whether the metadata are those looked for.
    func matches(_ call: Call) -> Bool {
        columns.allSatisfy { call.column($0.key) == $0.value } && fromDay.map { $0 <= call.startedAt.day } ?? true
            && toDay.map { call.startedAt.day <= $0 } ?? true
    }
}
