/// What a figure should be in peak and in quiet hours.
public struct Norm: Hashable, Sendable {
    /// A figure by its name.
    public let figure: String
    /// By regime; a regime without a limit is not judged.
    public let limits: [LoadRegime: Limit]

    /// In the unit of the figure: times in milliseconds, shares 0…1.
    public enum Limit: Hashable, Sendable {
        case atLeast(Double)
        case atMost(Double)
    }

    public init(figure: String, limits: [LoadRegime: Limit]) {
        self.figure = figure
        self.limits = limits
    }
}

/// Whether a norm was met, beyond chance.
public enum NormVerdict: String, Codable, CaseIterable, Sendable {
    /// The whole interval is on the right side of the limit.
    case met
    /// The whole interval is on the wrong side.
    case notMet = "not met"
    /// The limit lies within the interval, or there is none.
    case cannotSay = "cannot say"
}

extension Norm.Limit {
    public func verdict(of estimate: ReportedEstimate?) -> NormVerdict {
        guard let interval = estimate?.interval else { return .cannotSay }
        switch self {
        case .atLeast(let limit):
            return interval.lowerBound >= limit ? .met : interval.upperBound < limit ? .notMet : .cannotSay
        case .atMost(let limit):
            return interval.upperBound <= limit ? .met : interval.lowerBound > limit ? .notMet : .cannotSay
        }
    }

    /// `at least 70 %`.
    func text(_ unit: FigureDefinition.Unit) -> String {
        switch self {
        case .atLeast(let limit): "at least \(unit.text(limit))"
        case .atMost(let limit): "at most \(unit.text(limit))"
        }
    }
}
