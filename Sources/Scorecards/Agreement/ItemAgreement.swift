import CallModel

/// How far people agree on one item.
public struct ItemAgreement: Hashable, Codable, Sendable {
    public let item: String
    /// Pairs of people who both looked at the item in the same call.
    public let pairCount: Int
    /// Pairs that gave the same answer.
    public let agreedCount: Int
    /// `nil` where chance cannot be told: no call was scored twice, or everyone always said the same.
    public let alpha: KrippendorffAlpha?

    /// - Parameter ratings: at most one per call and person; `notMeasurable` and `notEvaluated` count as not given.
    public init(_ item: Item, _ ratings: [Rating]) {
        let given = ratings.filter(\.answer.isJudgement)
        let units = Dictionary(grouping: given, by: \.call).sorted { $0.key < $1.key }.map { $0.value.map(\.answer) }
        let agreement = units.reduce(into: PairAgreement()) { $0.add($1) }
        self.item = item.id
        (pairCount, agreedCount) = (agreement.pairs, agreement.agreed)
        alpha = item.kind.metric.flatMap { metric in
            KrippendorffAlpha(units.map { Self.numbers($0, item.kind, among: given) }, metric: metric)
        }
    }

    /// 0...1; `nil` where nobody can be compared.
    public var exactShare: Double? { pairCount > 0 ? Double(agreedCount) / Double(pairCount) : nil }

    private enum CodingKeys: String, CodingKey {
        case item
        case pairCount = "pairs"
        case agreedCount = "agreed"
        case alpha
    }

    /// Nominal answers become the place of their category, so that "does not apply" is one too; a scale and a number
    /// keep their own value, and have no place for it.
    private static func numbers(_ answers: [Answer], _ kind: ItemKind, among given: [Rating]) -> [Double] {
        guard kind.metric == .nominal else { return answers.compactMap(\.number) }
        let categories = Set(given.map { CanonicalJSON.text(of: $0.answer) }).sorted()
        return answers.compactMap { answer in
            categories.firstIndex(of: CanonicalJSON.text(of: answer)).map(Double.init)
        }
    }
}

extension ItemKind {
    /// How far apart two answers are; `nil` for remarks, which are not compared.
    public var metric: KrippendorffAlpha.Metric? {
        switch self {
        case .yesNo, .choice, .multipleChoice: .nominal
        case .scale: .ordinal
        case .number: .interval
        case .text: nil
        }
    }
}

extension Answer {
    /// Somebody looked and could tell; that the question does not arise is a judgement too.
    public var isJudgement: Bool { isAnswered || self == .notApplicable }

    fileprivate var number: Double? {
        guard case .number(let number) = self else { return nil }
        return number
    }
}
