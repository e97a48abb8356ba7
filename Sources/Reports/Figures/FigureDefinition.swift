/// What a figure means, as it is printed with it. A changed formula is a new version beside the old one.
public struct FigureDefinition: Hashable, Sendable {
    public enum Unit: String, Sendable {
        /// Shown in seconds.
        case milliseconds = "ms"
        /// 0…1, shown in per cent.
        case share
        /// 0…100.
        case points
        case number
    }

    /// How the readings of calls become one figure.
    public enum Statistic: Hashable, Sendable {
        case mean
        /// The mean of zeros and ones.
        case share
        /// Above 0 and below 1.
        case quantile(Double)
        /// The sum of the readings over the number of agents that took the calls.
        case perAgent
    }

    /// Which calls the figure stands on.
    public enum Basis: Hashable, Sendable {
        /// Every call with a value; they stand for how the group works.
        case everyCall
        /// Reviewed calls of random draws, weighted by their inclusion probabilities.
        case drawnCalls
    }

    /// As it is asked for: `service_level.abandons_negative.20s`.
    public let name: String
    public let version: Int
    /// In words, for a head of table.
    public let title: String
    /// The formula without the rule of offered calls.
    private let ownFormula: String
    /// Where the formula is published.
    public let source: String
    public let unit: Unit
    public let statistic: Statistic
    public let basis: Basis
    /// Calls that nobody took are in the denominator. By team, agent, partner and other columns that such calls leave
    /// open they count for whoever took at least 95 of 100 calls of their queue; of a queue that several take, no call
    /// says anything of the figure.
    public let isOfOffered: Bool
    /// Whether more is better; `nil` where that cannot be said.
    public let isMoreBetter: Bool?

    public init(
        _ name: String, version: Int = 1, title: String, formula: String, source: String = "Sidetone",
        unit: Unit, statistic: Statistic, basis: Basis = .everyCall, isOfOffered: Bool = false,
        isMoreBetter: Bool? = nil
    ) {
        self.name = name
        self.version = version
        self.title = title
        ownFormula = formula
        self.source = source
        self.unit = unit
        self.statistic = statistic
        self.basis = basis
        self.isOfOffered = isOfOffered
        self.isMoreBetter = isMoreBetter
    }

    /// What is divided by what, in English.
    public var formula: String { isOfOffered ? "\(ownFormula); \(Self.offeredRule)" : ownFormula }

    private static let offeredRule =
        "a call that nobody took and that a column leaves open is theirs who took 95 of 100 calls of its queue, else "
        + "its queue is not measurable by that column"

    /// Names the formula for ever: `service_level.abandons_negative.20s/1`.
    public var id: String { "\(name)/\(version)" }

    /// How its 95 % interval is made.
    public var intervalMethod: IntervalMethod {
        switch (statistic, basis, unit) {
        case (.share, .everyCall, _): .wilson
        case (.share, .drawnCalls, _): .wilsonOfDraw
        case (.mean, .drawnCalls, _): .studentOfDraw
        case (.mean, .everyCall, .milliseconds): .bootstrap
        case (.mean, .everyCall, _): .student
        case (.quantile, _, _): .orderStatistics
        case (.perAgent, _, _): .noInterval
        }
    }

    /// The same readings under another statistic: `median(aht)`.
    func under(_ statistic: FigureStatistic) -> FigureDefinition {
        FigureDefinition(
            "\(statistic.rawValue)(\(name))", version: version, title: "\(statistic.rawValue) \(title)",
            formula: "\(statistic.words) of: \(ownFormula)", source: source, unit: unit,
            statistic: statistic.statistic, isOfOffered: isOfOffered, isMoreBetter: isMoreBetter)
    }
}
