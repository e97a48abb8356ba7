/// How many pairs of people who looked at the same thing said the same of it.
public struct PairAgreement: Hashable, Sendable {
    public private(set) var pairs = 0
    public private(set) var agreed = 0

    public init() {}

    /// - Parameter answers: of different people to one item of one call; non-answers but "not applicable" do not count.
    public mutating func add(_ answers: [Answer]) {
        let given = answers.filter(\.isJudgement)
        pairs += given.count * (given.count - 1) / 2
        agreed += Dictionary(grouping: given) { $0 }.values.reduce(0) { $0 + $1.count * ($1.count - 1) / 2 }
    }

    /// 0...1; `nil` where nobody can be compared.
    public var share: Double? { pairs > 0 ? Double(agreed) / Double(pairs) : nil }
}
