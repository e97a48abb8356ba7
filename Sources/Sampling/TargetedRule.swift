/// Calls to look at for what happened in them, beside the random draw.
public struct TargetedRule: Hashable, Sendable {
    public let name: String
    public let condition: Condition
    /// Most calls to pull per period, from 1; the furthest beyond the threshold come first.
    public let limit: Int

    public init(name: String, condition: Condition, limit: Int) {
        self.name = name
        self.condition = condition
        self.limit = limit
    }

    public enum Condition: Hashable, Sendable {
        /// The measure, in its own unit, is greater.
        case above(measure: String, threshold: Double)
        /// The measure, in its own unit, is less.
        case below(measure: String, threshold: Double)
        /// An automatic answer chose an option that fails the evaluation.
        case criticalItemFailed

        /// The measure that is looked at; `nil` where it is none.
        public var measure: String? {
            switch self {
            case .above(let measure, _), .below(let measure, _): measure
            case .criticalItemFailed: nil
            }
        }
    }

    var problems: [(key: String, expected: String)] {
        var problems: [(key: String, expected: String)] = []
        if name.isEmpty { problems.append(("name", "expected a text that is not empty")) }
        if limit < 1 { problems.append(("limit", "expected a whole number from 1")) }
        switch condition {
        case .above(let measure, let threshold):
            problems += TargetedRule.problems(measure: measure, threshold: threshold, key: "above")
        case .below(let measure, let threshold):
            problems += TargetedRule.problems(measure: measure, threshold: threshold, key: "below")
        case .criticalItemFailed: break
        }
        return problems
    }

    private static func problems(
        measure: String, threshold: Double, key: String
    ) -> [(key: String, expected: String)] {
        (measure.isEmpty ? [("measure", "expected the name of a measure; `sidetone measures` lists them")] : [])
            + (threshold.isFinite ? [] : [(key, "expected a finite number")])
    }
}

extension TargetedRule: Decodable {
    fileprivate enum CodingKeys: String, CodingKey, CaseIterable {
        case name, measure, above, below
        case criticalFailed = "critical_failed"
        case limit
    }

    public init(from decoder: any Decoder) throws {
        try decoder.refuseKeys(outside: CodingKeys.allCases.map(\.rawValue))
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        name = try fields.decode(String.self, forKey: .name)
        limit = try fields.decode(Int.self, forKey: .limit)
        condition = try Condition(fields)
    }
}

extension TargetedRule.Condition {
    fileprivate init(_ fields: KeyedDecodingContainer<TargetedRule.CodingKeys>) throws {
        let measure = try fields.decodeIfPresent(String.self, forKey: .measure)
        let above = try fields.decodeIfPresent(Double.self, forKey: .above)
        let below = try fields.decodeIfPresent(Double.self, forKey: .below)
        let isCritical = try fields.decodeIfPresent(Bool.self, forKey: .criticalFailed) ?? false
        switch (measure, above, below, isCritical) {
        case (let measure?, let above?, nil, false): self = .above(measure: measure, threshold: above)
        case (let measure?, nil, let below?, false): self = .below(measure: measure, threshold: below)
        case (nil, nil, nil, true): self = .criticalItemFailed
        default:
            throw fields.error(.measure, "expected measure with above or below, or critical_failed: true alone")
        }
    }
}
