/// How groups of calls (agents, teams, partners, queues) are scored by people, each figure with its uncertainty.
///
/// Only published evaluations of calls drawn at random are in it.
public struct QualityBoard: Hashable, Sendable, Encodable {
    /// The metadata column that makes the groups.
    public let column: String
    /// All groups together: what one of them is held against.
    public let norm: Norm
    /// By the value of the column; the group of calls without one comes last.
    public let rows: [Row]

    /// What is usual in peak hours and in quiet ones.
    public struct Norm: Hashable, Sendable, Encodable {
        public let score: BoardFigure
        public let peak: BoardFigure
        public let quiet: BoardFigure

        public init(score: BoardFigure, peak: BoardFigure, quiet: BoardFigure) {
            self.score = score
            self.peak = peak
            self.quiet = quiet
        }
    }

    public struct Row: Hashable, Sendable, Encodable {
        /// `nil` where nobody said.
        public let group: String?
        public let score: BoardFigure
        public let passShare: BoardFigure
        /// The score in peak hours and in quiet ones.
        public let peak: BoardFigure
        public let quiet: BoardFigure
        /// Per item, in the order of the scorecards.
        public let items: [Item]
        /// The score per period of the draw, the earliest first.
        public let trend: [Point]
        /// Against the group with the highest score; `nil` where there is nothing to compare.
        public internal(set) var standing: CutReport.Standing?

        public init(
            group: String?, score: BoardFigure, passShare: BoardFigure, peak: BoardFigure, quiet: BoardFigure,
            items: [Item], trend: [Point]
        ) {
            self.group = group
            self.score = score
            self.passShare = passShare
            self.peak = peak
            self.quiet = quiet
            self.items = items
            self.trend = trend
        }

        private enum CodingKeys: String, CodingKey {
            case group, score
            case passShare = "pass_share"
            case peak, quiet, items, trend, standing
        }
    }

    /// An item of a scorecard.
    public struct Item: Hashable, Sendable, Encodable {
        public let scorecard: String
        public let item: String
        public let figure: BoardFigure

        public init(scorecard: String, item: String, figure: BoardFigure) {
            self.scorecard = scorecard
            self.item = item
            self.figure = figure
        }
    }

    /// One period of a trend.
    public struct Point: Hashable, Sendable, Encodable {
        /// `2026-W47`, `2026-11`, `2026-11-16`.
        public let period: String
        public let figure: BoardFigure

        public init(period: String, figure: BoardFigure) {
            self.period = period
            self.figure = figure
        }
    }

    public init(column: String, norm: Norm, rows: [Row]) {
        let sorted = rows.sorted { left, right in
            guard let mine = left.group, let theirs = right.group else {
                return left.group != nil && right.group == nil
            }
            return mine.utf8.lexicographicallyPrecedes(theirs.utf8)
        }
        let standings = CutReport.Standing.all(sorted.map(\.score.estimate))
        self.column = column
        self.norm = norm
        self.rows = zip(sorted, standings).map { row, standing in
            var row = row
            row.standing = standing
            return row
        }
    }
}
