/// A figure that can be asked of any group of calls: its definition, and what a single call says of it.
public struct CallFigure: Sendable {
    public let definition: FigureDefinition
    private let read: @Sendable (ReportedCall) -> Reading

    public init(_ definition: FigureDefinition, _ read: @escaping @Sendable (ReportedCall) -> Reading) {
        self.definition = definition
        self.read = read
    }

    public func reading(of call: ReportedCall) -> Reading { read(call) }

    /// The same readings under another statistic: `median(handle_time)`.
    func under(_ statistic: FigureStatistic) -> CallFigure { CallFigure(definition.under(statistic), read) }
}

/// Statistics that can be asked for by name, as in `p90(wait)`.
enum FigureStatistic: String, CaseIterable {
    case mean, median, p90

    var statistic: FigureDefinition.Statistic {
        switch self {
        case .mean: .mean
        case .median: .quantile(0.5)
        case .p90: .quantile(0.9)
        }
    }

    var words: String {
        switch self {
        case .mean: "mean"
        case .median: "median"
        case .p90: "90th percentile, linear between ranks,"
        }
    }
}

/// A figure of one group of calls.
public struct Figure: Hashable, Sendable {
    public let definition: FigureDefinition
    /// `nil` where no call of the group has a value.
    public let estimate: ReportedEstimate?
    public let counts: ReadingCounts

    public init(_ definition: FigureDefinition, estimate: ReportedEstimate?, counts: ReadingCounts) {
        self.definition = definition
        self.estimate = estimate
        self.counts = counts
    }
}
