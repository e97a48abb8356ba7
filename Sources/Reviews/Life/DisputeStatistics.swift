import Scorecards

/// How often an item is disputed, and how often the agent is right: a disputed item is an ambiguous item.
public struct DisputeStatistics: Hashable, Codable, Sendable {
    public let item: String
    /// Published evaluations in which it was judged.
    public let judgedCount: Int
    public let disputedCount: Int
    /// Disputes about it that were decided.
    public let decidedCount: Int
    public let upheldCount: Int
    /// Ids of the evaluations in which it was disputed.
    public let evaluations: [String]

    private enum CodingKeys: String, CodingKey {
        case item
        case judgedCount = "judged"
        case disputedCount = "disputed"
        case decidedCount = "decided"
        case upheldCount = "upheld"
        case evaluations
    }

    /// One per item that was judged, the most often disputed first.
    public static func all(_ evaluations: [Evaluation]) -> [DisputeStatistics] {
        let published = evaluations.filter(\.state.isPublished).sorted { $0.id < $1.id }
        let items = Set(published.flatMap { $0.versions.first?.answers.keys.map(\.self) ?? [] }).sorted()
        return items.map { DisputeStatistics(of: $0, in: published) }.filter { $0.judgedCount > 0 }
            .sorted { ($1.disputedCount, $0.item) < ($0.disputedCount, $1.item) }
    }

    private init(of item: String, in evaluations: [Evaluation]) {
        let disputed = evaluations.filter { $0.dispute?.items.contains { $0.item == item } ?? false }
        let rulings = disputed.flatMap { $0.dispute?.rulings ?? [] }.filter { $0.item == item }
        self.item = item
        judgedCount = evaluations.count { $0.versions.first?.answers[item]?.answer.isJudgement ?? false }
        disputedCount = disputed.count
        decidedCount = rulings.count
        upheldCount = rulings.count(where: \.isUpheld)
        self.evaluations = disputed.map(\.id)
    }
}
