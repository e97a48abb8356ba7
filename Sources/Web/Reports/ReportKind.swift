import Reports

/// What reports answer, as people choose it. Each is a kind of `sidetone report`, or one with the usual figures chosen.
enum ReportKind: String, CaseIterable, Sendable {
    case kpis, cut, norms, hours, control, comparison, cases, repeats, loyalty, coverage

    /// What can be chosen besides the period.
    enum Field: Sendable { case by, figures, baseline, partner, days }

    var fields: Set<Field> {
        switch self {
        case .kpis, .cut: [.by, .figures]
        case .norms, .loyalty, .coverage: [.by]
        case .control: [.by, .figures, .baseline]
        case .comparison: [.by, .figures, .partner]
        case .repeats: [.days]
        case .hours, .cases: []
        }
    }

    /// - Parameter named: `nil` takes the usual ones; none makes one group of all calls, unless the kind needs columns.
    func columns(_ named: [String]?) -> [String] {
        guard fields.contains(.by), let named, !(named.isEmpty && needsColumn) else { return usualColumns }
        return named
    }

    /// - Parameter named: `nil` takes the usual ones.
    func figures(_ named: [String]?) -> [String] { fields.contains(.figures) ? named ?? usualFigures : usualFigures }

    private var needsColumn: Bool { self == .control || self == .comparison }

    private var usualColumns: [String] {
        switch self {
        case .kpis: ["queue"]
        case .cut, .loyalty: ["agent"]
        case .control: ["day"]
        case .comparison: ["queue", "load"]
        case .norms, .hours, .cases, .repeats, .coverage: []
        }
    }

    /// A comparison without any takes those that both sides have.
    private var usualFigures: [String] {
        switch self {
        case .kpis:
            [
                "asa", "service_level.abandons_negative.20s", "aht", "abandonment", "transfers", "first_line", "fcr.7d",
                "csat",
            ]
        case .cut: ["score", "score.automatic", "passed.automatic"]
        case .control: ["abandonment"]
        case .loyalty: ["thanks"]
        case .norms, .hours, .comparison, .cases, .repeats, .coverage: []
        }
    }

    /// The kind of a defined report.
    init(_ kind: ReportDefinition.Kind) {
        switch kind {
        case .cut: self = .cut
        case .norms: self = .norms
        case .comparison: self = .comparison
        case .coverage: self = .coverage
        case .control: self = .control
        case .hours: self = .hours
        }
    }
}
