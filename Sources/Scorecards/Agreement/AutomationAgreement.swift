/// How often people, asked without knowing it, say the same as the machine about one item.
public struct AutomationAgreement: Hashable, Codable, Sendable {
    public let item: String
    /// Calls in which both gave a judgement.
    public let comparedCount: Int
    public let agreedCount: Int

    public init(item: String, _ pairs: [(person: Answer, machine: Answer)]) {
        let judged = pairs.filter { $0.person.isJudgement && $0.machine.isJudgement }
        self.item = item
        comparedCount = judged.count
        agreedCount = judged.count { $0.person == $0.machine }
    }

    /// 0...1; `nil` where nothing was compared.
    public var share: Double? { comparedCount > 0 ? Double(agreedCount) / Double(comparedCount) : nil }

    /// Whether the automatic answers to the item only suggest from now on.
    /// - Parameters:
    ///   - leastShare: 0...1, the agreement that is asked for.
    ///   - leastCount: with fewer comparisons the item is left as it is.
    public func isBelow(_ leastShare: Double, leastCount: Int) -> Bool {
        comparedCount >= leastCount && share.map { $0 < leastShare } ?? false
    }

    private enum CodingKeys: String, CodingKey {
        case item
        case comparedCount = "compared"
        case agreedCount = "agreed"
    }
}
