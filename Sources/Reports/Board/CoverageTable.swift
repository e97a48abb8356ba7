/// How many calls of each stratum came how far: what the scores stand on.
public struct CoverageTable: Hashable, Sendable, Encodable {
    /// Sorted by stratum.
    public let rows: [Row]

    /// How far a call came; each step is counted by itself.
    public enum Step: String, CaseIterable, Sendable {
        case calls, consented, analysed, drawn, reviewed
    }

    public struct Row: Hashable, Sendable, Encodable {
        public let stratum: String
        /// All calls that are known, also those without recording.
        public var calls = 0
        /// Of those: scoring is allowed now.
        public var consented = 0
        public var analysed = 0
        /// Drawn at random, and not replaced.
        public var drawn = 0
        /// Of those: an evaluation was submitted.
        public var reviewed = 0

        public init(stratum: String) { self.stratum = stratum }

        /// Counts one call.
        public mutating func count(_ steps: Set<Step>) {
            calls += steps.contains(.calls) ? 1 : 0
            consented += steps.contains(.consented) ? 1 : 0
            analysed += steps.contains(.analysed) ? 1 : 0
            drawn += steps.contains(.drawn) ? 1 : 0
            reviewed += steps.contains(.reviewed) ? 1 : 0
        }

        public subscript(_ step: Step) -> Int {
            switch step {
            case .calls: calls
            case .consented: consented
            case .analysed: analysed
            case .drawn: drawn
            case .reviewed: reviewed
            }
        }
    }

    public init(_ rows: [Row]) {
        self.rows = rows.sorted { $0.stratum.utf8.lexicographicallyPrecedes($1.stratum.utf8) }
    }

    /// The sum over all strata.
    public var total: Row {
        rows.reduce(into: Row(stratum: "")) { total, row in
            total.calls += row.calls
            total.consented += row.consented
            total.analysed += row.analysed
            total.drawn += row.drawn
            total.reviewed += row.reviewed
        }
    }

    /// RFC 4180, UTF-8, with a head line.
    public var csv: String {
        csvText(
            [["stratum", "calls", "consented", "analysed", "drawn", "reviewed"]]
                + rows.map { row in
                    [row.stratum]
                        + [row.calls, row.consented, row.analysed, row.drawn, row.reviewed].map { String($0) }
                })
    }

    /// Indented, keys sorted, a line feed at the end.
    public func json() throws -> String { try sortedJSON(self) }
}
