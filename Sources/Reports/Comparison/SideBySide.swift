/// The company's own people and an outsourced centre, as if both had the same mix of calls.
public struct SideBySide: Hashable, Sendable {
    /// One figure of both.
    public struct Row: Hashable, Sendable {
        public let definition: FigureDefinition
        /// As they are.
        public let first: Figure
        public let second: Figure
        /// Over the common mix; `nil` where nothing could be compared.
        public let adjusted: Adjusted?
        /// The chance of so large a difference if both were alike, after Holm's correction over all rows.
        public let chance: Double?

        public init(first: Figure, second: Figure, adjusted: Adjusted?, chance: Double?) {
            definition = first.definition
            self.first = first
            self.second = second
            self.adjusted = adjusted
            self.chance = chance
        }

        public var verdict: Verdict {
            guard let chance, let adjusted else { return .cannotSay }
            guard chance <= 0.05 else { return .notBeyondChance }
            guard let isMoreBetter = definition.isMoreBetter else { return .differs }
            return (adjusted.difference.value > 0) == isMoreBetter ? .better : .worse
        }
    }

    /// Means over the same mix of calls.
    public struct Adjusted: Hashable, Sendable {
        public let first: Double
        public let second: Double
        /// `first − second`.
        public let difference: ReportedEstimate
        /// The share of calls that could be compared, 0…1.
        public let comparedShare: Double

        public init(first: Double, second: Double, difference: ReportedEstimate, comparedShare: Double) {
            self.first = first
            self.second = second
            self.difference = difference
            self.comparedShare = comparedShare
        }
    }

    /// Of the first group against the second.
    public enum Verdict: String, Codable, CaseIterable, Sendable {
        case better, worse, differs
        case notBeyondChance = "not beyond chance"
        case cannotSay = "cannot say"

        /// More than chance.
        public var isDifference: Bool {
            switch self {
            case .better, .worse, .differs: true
            case .notBeyondChance, .cannotSay: false
            }
        }
    }

    public let firstName: String
    public let secondName: String
    /// Columns that make the mix.
    public let mix: [String]
    public let rows: [Row]

    public init(firstName: String, secondName: String, mix: [String], rows: [Row]) {
        self.firstName = firstName
        self.secondName = secondName
        self.mix = mix
        self.rows = rows
    }
}

extension SideBySide {
    /// Of its documents.
    public static let kind = "comparison"

    /// The figures in its first column, the verdicts in its last.
    public func document(period: String?) -> ReportDocument {
        let table = ReportTable(
            columns: [
                "figure", firstName, secondName, "\(firstName), same mix", "\(secondName), same mix", "difference",
                "lower", "upper", "compared", "chance (Holm)", "\(firstName) is",
            ].map { .init($0) },
            rows: rows.map(\.cells))
        return ReportDocument(
            kind: Self.kind, title: "\(firstName) and \(secondName) side by side", period: period, table: table,
            definitions: rows.map(\.definition),
            notes: [
                ReportNote(
                    "mix", ["columns": mix.joined(separator: ", ")],
                    text: "Same mix: both groups as if they had the calls of both together, by "
                        + "\(mix.joined(separator: ", ")) (post-stratification, mix/1); compared is the share of calls "
                        + "in cells where both have some."),
                ReportNote(
                    "holm", text: "The chance of each difference is corrected for the number of figures (Holm 1979)."),
            ])
    }
}

extension SideBySide.Row {
    fileprivate var cells: [ReportCell] {
        let unit = definition.unit
        let interval = adjusted?.difference.interval
        return [
            .text(definition.name), .figure(first), .figure(second), .number(adjusted?.first, unit),
            .number(adjusted?.second, unit), .number(adjusted?.difference.value, unit),
            .number(interval?.lowerBound, unit), .number(interval?.upperBound, unit),
            .number(adjusted?.comparedShare, .share), .number(chance, .number), .text(verdict.rawValue),
        ]
    }
}
