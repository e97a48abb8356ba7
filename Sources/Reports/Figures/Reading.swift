/// What one call says of a figure: a value, or one of the three non-answers, which are never turned into 0.
public enum Reading: Hashable, Sendable {
    /// Finite.
    case value(Double)
    /// The figure does not concern the call, and that is nobody's fault: an outgoing call has no waiting time.
    case notApplicable
    /// It does, but the evidence is missing: nobody wrote down how the call ended.
    case notMeasurable
    /// Nobody has looked yet, or it is too early to tell.
    case notEvaluated

    /// A value; `notMeasurable` where there is none.
    public init(measured value: Double?) { self = value.map { .value($0) } ?? .notMeasurable }

    /// 1 or 0; `notMeasurable` where it cannot be told.
    public init(measured isTrue: Bool?) { self.init(measured: isTrue.map { $0 ? 1.0 : 0 }) }

    public var value: Double? {
        if case .value(let value) = self { value } else { nil }
    }
}

/// How many calls had a value, and how many had none for which reason.
public struct ReadingCounts: Hashable, Sendable {
    public private(set) var values = 0
    public private(set) var notApplicable = 0
    public private(set) var notMeasurable = 0
    public private(set) var notEvaluated = 0

    public init(_ readings: some Sequence<Reading> = []) {
        for reading in readings {
            switch reading {
            case .value: values += 1
            case .notApplicable: notApplicable += 1
            case .notMeasurable: notMeasurable += 1
            case .notEvaluated: notEvaluated += 1
            }
        }
    }
}
