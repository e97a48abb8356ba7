/// `sidetone report --by agent,queue`: groups of calls side by side, each figure with what it stands on.
public struct CutReport: Hashable, Sendable {
    public let columns: [String]
    /// Names of the measures whose medians are shown.
    public let measures: [String]
    public let rows: [Row]

    public struct Row: Hashable, Sendable {
        /// In the order of the columns; `nil` where nobody said.
        public let values: [String?]
        /// All calls of the group, answered or not.
        public let callCount: Int
        public let estimates: GroupEstimates
        /// In the order of the measures, over all calls of the group; `nil` where none could be measured.
        public let medians: [Double?]
        /// `nil` where there is nothing to compare, or too little to compare with.
        public let standing: Standing?
    }

    /// Where the mean score of a group stands among the others.
    public enum Standing: String, Codable, CaseIterable, Sendable {
        /// The highest mean of the report. Whether that is more than chance, the other rows say.
        case highest
        /// Its interval overlaps that of the highest: the order of the two says nothing.
        case notDistinguishable = "not distinguishable"
        /// Lower than the highest beyond chance.
        case lower
    }

    /// - Parameter estimates: what the reviews say of a group; called once for each.
    public init(
        _ table: CallTable, by columns: [String], measures: [String], estimates: (CallGroup) -> GroupEstimates
    ) {
        let groups = table.groups(by: columns).map { (group: $0, estimates: estimates($0)) }
        let standings = Standing.all(groups.map(\.estimates.score))
        self.columns = columns
        self.measures = measures
        rows = zip(groups, standings).map { entry, standing in
            Row(
                values: entry.group.values, callCount: entry.group.calls.count, estimates: entry.estimates,
                medians: measures.map(entry.group.median), standing: standing)
        }
    }
}

extension CutReport.Standing {
    /// One per score; the first of equal highest means is the highest.
    static func all(_ scores: [ReportedEstimate?]) -> [CutReport.Standing?] {
        let comparable = scores.indices.filter { scores[$0]?.interval != nil }
        guard comparable.count > 1,
            let top = comparable.max(by: { (value(scores[$0]), $1) < (value(scores[$1]), $0) }),
            let best = scores[top]?.interval
        else { return scores.map { _ in nil } }
        return scores.enumerated().map { index, score in
            guard let interval = score?.interval else { return nil }
            return index == top ? .highest : interval.overlaps(best) ? .notDistinguishable : .lower
        }
    }

    private static func value(_ estimate: ReportedEstimate?) -> Double { estimate?.value ?? -.infinity }
}
