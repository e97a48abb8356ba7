/// What the figures stand on: how many calls there were and how far each came, and what could not be measured and why.
public enum HonestyReport {
    /// How far the calls of a group came.
    public struct Row: Hashable, Sendable {
        public let group: String?
        public var calls = 0
        public var recorded = 0
        public var consented = 0
        public var measured = 0
        public var withWords = 0
        public var drawn = 0
        public var reviewed = 0

        public init(group: String?) { self.group = group }
    }

    /// How a sample was drawn.
    public struct DrawLine: Hashable, Sendable {
        public let id: String
        /// `nil` for readers who must not foresee the next draw.
        public let seed: String?
        public let frameSHA256: String
        public let strata: Int
        public let eligible: Int
        public let drawn: Int
        public let replaced: Int
        /// By name; those that may be named.
        public let odds: [StratumLine]

        public init(
            id: String, seed: String?, frameSHA256: String, strata: Int, eligible: Int, drawn: Int, replaced: Int,
            odds: [StratumLine]
        ) {
            self.id = id
            self.seed = seed
            self.frameSHA256 = frameSHA256
            self.strata = strata
            self.eligible = eligible
            self.drawn = drawn
            self.replaced = replaced
            self.odds = odds
        }
    }

    /// The odds of every call of a stratum: drawn / eligible.
    public struct StratumLine: Hashable, Sendable {
        public let stratum: String
        public let eligible: Int
        public let drawn: Int

        public init(stratum: String, eligible: Int, drawn: Int) {
            self.stratum = stratum
            self.eligible = eligible
            self.drawn = drawn
        }
    }

    /// Why something is missing, and how often.
    public struct Absence: Hashable, Sendable {
        public let what: String
        public let why: String
        public let count: Int

        public init(what: String, why: String, count: Int) {
            self.what = what
            self.why = why
            self.count = count
        }
    }

    /// - Parameter margin: half the width of the interval of a share of one half, in points, with so many reviewed of so
    ///   many eligible calls; `nil` where it cannot be said.
    public static func document(
        _ rows: [Row], by column: String?, draws: [DrawLine], absences: [Absence],
        margin: (_ reviewed: Int, _ eligible: Int) -> Double?, period: String?
    ) -> ReportDocument {
        let names = ["calls", "recorded", "consented", "measured", "with_words", "drawn", "reviewed", "margin_points"]
        return ReportDocument(
            kind: "coverage", title: "What the figures stand on", period: period,
            table: ReportTable(
                columns: (column.map { [$0] } ?? []).map { .init($0) } + names.map { .init($0) },
                rows: rows.map { row in
                    let counts = [
                        row.calls, row.recorded, row.consented, row.measured, row.withWords, row.drawn, row.reviewed,
                    ]
                    return (column == nil ? [] : [.text(row.group)]) + counts.map { .count($0) }
                        + [.number(margin(row.reviewed, row.measured), .points)]
                }),
            details: [drawTable(draws, margin), absenceTable(absences), oddsTable(draws)].filter { !$0.rows.isEmpty },
            notes: [
                ReportNote(
                    "margin",
                    text: "Margin: half the width of the 95 % interval of a share of one half with the reviewed calls "
                        + "of the measured ones, in percentage points (Cochran, §4.4)."),
                ReportNote(
                    "margin_of_draw",
                    text: "The margin of a draw is the one it reaches once every drawn call is reviewed."),
                ReportNote(
                    "usable_now",
                    text: "Consented, measured and with words are what may be used now; after a withdrawal they go "
                        + "back."),
            ])
    }

    private static func drawTable(_ draws: [DrawLine], _ margin: (Int, Int) -> Double?) -> ReportTable {
        ReportTable(
            title: "How the samples were drawn",
            columns: ["draw", "seed", "frame_sha256", "strata", "eligible", "drawn", "replaced", "margin_points"]
                .map { .init($0) },
            rows: draws.map { draw in
                [
                    .text(draw.id), .text(draw.seed), .text(draw.frameSHA256), .count(draw.strata),
                    .count(draw.eligible), .count(draw.drawn), .count(draw.replaced),
                    .number(margin(draw.drawn, draw.eligible), .points),
                ]
            })
    }

    private static func oddsTable(_ draws: [DrawLine]) -> ReportTable {
        ReportTable(
            title: "The odds of a call in each stratum",
            columns: ["draw", "stratum", "eligible", "drawn", "odds"].map { .init($0) },
            rows: draws.flatMap { draw in
                draw.odds.map { line in
                    [
                        .text(draw.id), .text(line.stratum), .count(line.eligible), .count(line.drawn),
                        .number(line.eligible > 0 ? Double(line.drawn) / Double(line.eligible) : nil, .share),
                    ]
                }
            })
    }

    private static func absenceTable(_ absences: [Absence]) -> ReportTable {
        ReportTable(
            title: "What could not be said, and why", columns: ["what", "why", "calls"].map { .init($0) },
            rows: absences.map { [.text($0.what), .text($0.why), .count($0.count)] })
    }
}
