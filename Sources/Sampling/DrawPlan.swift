/// What a draw will take from each stratum, before it takes it.
public struct DrawPlan: Hashable, Sendable {
    /// In the order of the frame; every stratum of the frame is here, also one from which nothing is drawn.
    public let rows: [Row]

    public struct Row: Hashable, Sendable {
        public let stratum: Stratum
        /// N: eligible calls.
        public let populationCount: Int
        /// n: calls to draw, 0...N.
        public let drawnCount: Int

        /// The chance of each call of the stratum; `nil` where nothing is drawn.
        public var odds: InclusionProbability? {
            InclusionProbability(drawnCount: drawnCount, populationCount: populationCount)
        }

        /// Percentage points of a share in this stratum alone, at 95 %; `nil` where nothing is drawn.
        public var marginPoints: Double? {
            SampleSize.marginPoints(drawn: drawnCount, population: populationCount)
        }
    }

    /// The quota of the policy for every stratum.
    /// - Precondition: the policy has no `problems`.
    public init(_ frame: SamplingFrame, quota: DrawPolicy.Quota) {
        rows = frame.strata.map { members in
            let population = members.calls.count
            return Row(
                stratum: members.stratum, populationCount: population, drawnCount: quota.size(of: population))
        }
    }

    /// As many calls as a share over the whole frame needs for ± `marginPoints` at 95 %, allotted in proportion.
    /// - Parameter marginPoints: percentage points, above 0 and up to 50.
    public init(_ frame: SamplingFrame, marginPoints: Double) {
        let total = SampleSize.needed(marginPoints: marginPoints, population: frame.count)
        let sizes = SampleSize.allocated(total, to: frame.strata.map(\.calls.count))
        rows = zip(frame.strata, sizes).map { members, size in
            Row(stratum: members.stratum, populationCount: members.calls.count, drawnCount: size)
        }
    }

    init(rows: [Row]) { self.rows = rows }

    public var populationCount: Int { rows.reduce(0) { $0 + $1.populationCount } }

    public var drawnCount: Int { rows.reduce(0) { $0 + $1.drawnCount } }
}
