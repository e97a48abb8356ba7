public import CallModel

/// What a new revision of a scorecard would have changed.
public struct ScorecardReplay: Hashable, Sendable {
    /// How the answers to one item would differ.
    public struct ItemChange: Hashable, Sendable {
        public let item: String
        /// Calls by what the answer was and would be, `no → yes`.
        public fileprivate(set) var turns: [String: Int] = [:]
        /// The first few.
        public fileprivate(set) var examples: [CallID] = []
    }

    /// Calls that both revisions judge.
    public private(set) var calls = 0
    /// Calls that the revision in force judges, and the new one would leave to another scorecard or to none.
    public private(set) var callsGivenUp = 0
    /// Calls that only the new revision would judge.
    public private(set) var callsTakenOver = 0
    /// Calls by outcome before and after, where they differ: `passed → failed`.
    public private(set) var outcomes: [String: Int] = [:]
    /// Calls whose score or outcome would differ.
    public private(set) var changedCalls = 0
    /// Means over the calls that have a score in both, per cent; `nil` without such.
    public var meanBefore: Double? { scored > 0 ? sumBefore / Double(scored) : nil }
    public var meanAfter: Double? { scored > 0 ? sumAfter / Double(scored) : nil }
    /// By item, in alphabetical order.
    public private(set) var items: [ItemChange] = []
    /// The calls whose score would change most, the largest change first.
    public private(set) var examples: [CallReplay] = []
    /// Answers by people that the revision in force takes, and the new one does not.
    public private(set) var lostAnswers = 0

    private var scored = 0
    private var sumBefore = 0.0
    private var sumAfter = 0.0
    private static let mostExamples = 5

    public init() {}

    public mutating func add(_ replay: CallReplay) {
        calls += 1
        lostAnswers += replay.lostItems.count
        if replay.changesOutcome { count("\(replay.before.outcome.rawValue) → \(replay.after.outcome.rawValue)") }
        if let before = replay.before.percent, let after = replay.after.percent {
            scored += 1
            sumBefore += before
            sumAfter += after
        }
        for change in replay.changes { add(change, in: replay.call) }
        guard replay.changesOutcome || replay.before.percent != replay.after.percent else { return }
        changedCalls += 1
        examples = Array((examples + [replay]).sorted(by: Self.isLarger).prefix(Self.mostExamples))
    }

    /// Counts a call that only one of the revisions judges; one that both judge counts as it is added.
    public mutating func count(_ reach: ScorecardTrial.Reach) {
        switch reach {
        case .onlyBefore: callsGivenUp += 1
        case .onlyAfter: callsTakenOver += 1
        case .both, .neither: break
        }
    }

    private mutating func count(_ outcome: String) { outcomes[outcome, default: 0] += 1 }

    private mutating func add(_ change: CallReplay.Change, in call: CallID) {
        if !items.contains(where: { $0.item == change.item }) {
            items = (items + [ItemChange(item: change.item)]).sorted { $0.item < $1.item }
        }
        guard let index = items.firstIndex(where: { $0.item == change.item }) else { return }
        items[index].turns["\(change.before.name) → \(change.after.name)", default: 0] += 1
        if items[index].examples.count < Self.mostExamples { items[index].examples.append(call) }
    }

    /// Changes of the outcome first, then by the size of the change of the score.
    private static func isLarger(_ left: CallReplay, _ right: CallReplay) -> Bool {
        let keys = [left, right].map { ($0.changesOutcome ? 0 : 1, -abs($0.difference ?? 0), $0.call) }
        return keys[0] < keys[1]
    }
}

extension Answer {
    /// A word or two, for counting.
    fileprivate var name: String {
        switch self {
        case .option(let id): id
        case .options(let ids): ids.isEmpty ? "none" : ids.joined(separator: "+")
        case .number(let number): "\(number)"
        case .text: "text"
        case .notApplicable: "not applicable"
        case .notMeasurable(let reason): "not measurable (\(reason.code.rawValue))"
        case .notEvaluated: "not evaluated"
        }
    }
}
