public import Scorecards

/// What a reviewer has written about a call so far.
public struct ReviewSheet: Hashable, Codable, Sendable {
    /// By item; an item that the reviewer left alone is absent.
    public var answers: [String: Answer]
    /// By item.
    public var comments: [String: String]
    /// In time order.
    public var notes: [MomentNote]
    /// About the call as a whole.
    public var summary: String

    public init(
        answers: [String: Answer] = [:], comments: [String: String] = [:], notes: [MomentNote] = [],
        summary: String = ""
    ) {
        self.answers = answers
        self.comments = comments.filter { !$0.value.isEmpty }
        self.notes = notes.sorted { ($0.atMs, $0.id) < ($1.atMs, $1.id) }
        self.summary = summary
    }
}

extension ReviewSheet {
    /// Where two sheets differ: what a reviewer is asked about when two tabs wrote at once.
    public struct Difference: Hashable, Codable, Sendable {
        public enum Part: String, Codable, Sendable { case answer, comment, note, summary }

        public let part: Part
        /// The item or the note; `nil` for the summary.
        public let id: String?
    }

    /// Sorted by part, then id; empty where both say the same.
    public func differences(from other: ReviewSheet) -> [Difference] {
        let notes = [self, other].map {
            Dictionary($0.notes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        }
        return Self.changed(answers, other.answers).map { Difference(part: .answer, id: $0) }
            + Self.changed(comments, other.comments).map { Difference(part: .comment, id: $0) }
            + Self.changed(notes[0], notes[1]).map { Difference(part: .note, id: $0) }
            + (summary == other.summary ? [] : [Difference(part: .summary, id: nil)])
    }

    private static func changed<Value: Equatable>(_ left: [String: Value], _ right: [String: Value]) -> [String] {
        Set(left.keys).union(right.keys).filter { left[$0] != right[$0] }.sorted()
    }
}
