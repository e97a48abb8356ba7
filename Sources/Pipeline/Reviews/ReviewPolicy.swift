/// How the quality team works, as written under `review:` in `sidetone.yaml`.
///
/// ```yaml
/// review:
///   due_days: 7                # from the day on which a call is given to somebody
///   dispute_days: 7            # from the day on which an evaluation is published
///   exclude_own_team: true     # nobody scores calls of their own team; nobody ever scores their own
///   blind: false               # reviewers see neither the agent's name nor other reviews
///   least_agreement: 0.8       # an automatic item that people agree with less often only suggests …
///   least_comparisons: 20      # … once so many blind answers were compared
/// ```
public struct ReviewPolicy: Hashable, Sendable {
    public var dueDays = 7
    public var disputeDays = 7
    public var excludesOwnTeam = true
    public var isBlind = false
    /// 0...1.
    public var leastAgreement = 0.8
    public var leastComparisons = 20

    public init() {}
}

extension ReviewPolicy: Decodable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case dueDays = "due_days"
        case disputeDays = "dispute_days"
        case excludesOwnTeam = "exclude_own_team"
        case isBlind = "blind"
        case leastAgreement = "least_agreement"
        case leastComparisons = "least_comparisons"
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        dueDays = try fields.days(.dueDays) ?? dueDays
        disputeDays = try fields.days(.disputeDays) ?? disputeDays
        excludesOwnTeam = try fields.decodeIfPresent(Bool.self, forKey: .excludesOwnTeam) ?? excludesOwnTeam
        isBlind = try fields.decodeIfPresent(Bool.self, forKey: .isBlind) ?? isBlind
        leastAgreement = try fields.decodeIfPresent(Double.self, forKey: .leastAgreement) ?? leastAgreement
        leastComparisons = try fields.decodeIfPresent(Int.self, forKey: .leastComparisons) ?? leastComparisons
        guard (0...1).contains(leastAgreement) else {
            throw fields.expected(.leastAgreement, "expected a share from 0 to 1")
        }
        guard leastComparisons > 0 else {
            throw fields.expected(.leastComparisons, "expected a whole number from 1")
        }
    }
}

extension KeyedDecodingContainer<ReviewPolicy.CodingKeys> {
    fileprivate func days(_ key: ReviewPolicy.CodingKeys) throws -> Int? {
        guard let days = try decodeIfPresent(Int.self, forKey: key) else { return nil }
        guard (1...365).contains(days) else { throw expected(key, "expected days from 1 to 365") }
        return days
    }

    fileprivate func expected(_ key: ReviewPolicy.CodingKeys, _ text: String) -> DecodingError {
        .dataCorrupted(.init(codingPath: codingPath + [key], debugDescription: text))
    }
}
