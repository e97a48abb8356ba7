/// A score of one call.
public struct CallScore: Hashable, Sendable {
    /// 0…100; `nil` where no item was answered.
    public let percent: Double?
    /// 1 passed, 0 failed, and between the two where several people judged differently; `nil` where it is undecided.
    public let passed: Double?
    /// What each item earned of what it could, 0…100, by `scorecard/item`; items without points are missing.
    public let items: [String: Double]
    /// What was not answered, by `scorecard/item`.
    public let unanswered: [String: Reading]

    public init(
        percent: Double?, passed: Double?, items: [String: Double] = [:], unanswered: [String: Reading] = [:]
    ) {
        self.percent = percent
        self.passed = passed
        self.items = items
        self.unanswered = unanswered
    }

    /// What several people said of one call, which counts as one call: of every part the mean of those who judged it.
    /// - Parameter scores: not empty.
    public init(averaging scores: [CallScore]) {
        precondition(!scores.isEmpty, "the mean of no scores is undefined")
        let items = Dictionary(grouping: scores.flatMap(\.items), by: \.key).mapValues { $0.map(\.value).mean }
        let unanswered = scores.flatMap(\.unanswered).filter { items[$0.key] == nil }
        self.init(
            percent: scores.compactMap(\.percent).meanIfAny, passed: scores.compactMap(\.passed).meanIfAny,
            items: items,
            unanswered: Dictionary(unanswered.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first }))
    }
}

extension [Double] {
    fileprivate var mean: Double { reduce(0, +) / Double(count) }
    fileprivate var meanIfAny: Double? { isEmpty ? nil : mean }
}
