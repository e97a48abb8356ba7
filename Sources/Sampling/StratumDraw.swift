public import CallModel

/// What was drawn from one stratum.
public struct StratumDraw: Hashable, Codable, Sendable {
    public let stratum: Stratum
    /// N: eligible calls at the time of the draw.
    public let populationCount: Int
    /// In the order of their ranks, as first drawn; replacing a call does not change them.
    public let drawn: [DrawnCall]
    /// In the order in which they were made.
    public internal(set) var replacements: [Replacement]

    /// A stratum as it was stored.
    public init(stratum: Stratum, populationCount: Int, drawn: [DrawnCall], replacements: [Replacement] = []) {
        self.stratum = stratum
        self.populationCount = populationCount
        self.drawn = drawn
        self.replacements = replacements
    }

    init(_ row: DrawPlan.Row, from calls: [CallID], seed: String) {
        let winners = Draw.ranked(calls, seed: seed).prefix(row.drawnCount)
        let drawn = row.odds.map { odds in winners.map { DrawnCall(call: $0.call, rank: $0.rank, odds: odds) } }
        self.init(stratum: row.stratum, populationCount: row.populationCount, drawn: drawn ?? [])
    }

    private enum CodingKeys: String, CodingKey {
        case stratum
        case populationCount = "eligible"
        case drawn, replacements
    }

    /// The calls to review now.
    public var current: [DrawnCall] {
        replacements.reduce(into: drawn) { calls, replacement in
            guard let place = calls.firstIndex(where: { $0.call == replacement.replaced }) else { return }
            calls[place] = replacement.by
        }
    }

    /// Every call that was ever drawn here, also those replaced later.
    var everDrawn: Set<CallID> { Set(drawn.map(\.call) + replacements.map(\.by.call)) }
}

/// A call of a random sample.
public struct DrawnCall: Hashable, Codable, Sendable {
    public let call: CallID
    /// HMAC-SHA256 of the call id under the seed, hexadecimal.
    public let rank: String
    public let odds: InclusionProbability

    public init(call: CallID, rank: String, odds: InclusionProbability) {
        self.call = call
        self.rank = rank
        self.odds = odds
    }
}

/// A drawn call that could not be reviewed, and the next rank of its stratum in its place. It keeps the odds of the
/// stratum, and is counted: many replacements by one reviewer are cherry-picking.
public struct Replacement: Hashable, Codable, Sendable {
    public let replaced: CallID
    public let by: DrawnCall
    public let reason: String

    public init(replaced: CallID, by: DrawnCall, reason: String) {
        self.replaced = replaced
        self.by = by
        self.reason = reason
    }
}
