import CallModel
import Pipeline
import Reports

/// What a report was asked for, as it stands in the query of its address.
struct ReportQuery: Hashable, Sendable {
    var kind: ReportKind
    /// Columns that make the groups; of a comparison those that make the mix, of a control chart `day`, `week`, `month`.
    var by: [String] = []
    var figures: [String] = []
    /// `nil` for everything on file.
    var period: DigestPeriod?
    /// Points from the first on that make the limits of a control chart; `nil` takes all.
    var baseline: Int?
    /// One outsourced centre; `nil` compares with all.
    var partner: String?
    /// In which a customer who calls again came back.
    var days = 7
    /// As the installation defined it: what nights write can be looked at, however large it is.
    var isDefined = false

    /// More take longer than anybody waits.
    private static let (mostColumns, mostFigures, mostGroups) = (3, 12, 400)

    /// - Parameters:
    ///   - fields: of the query; those that are not there are as usual.
    ///   - usualPeriod: where none is named; `all` names everything on file.
    init(_ kind: ReportKind, _ fields: [String: String], usualPeriod: DigestPeriod?) throws(InputError) {
        self.kind = kind
        by = kind.columns(TickedNames.by.names(in: fields))
        figures = kind.figures(TickedNames.figures.names(in: fields))
        period = try Self.period(fields["period"], usualPeriod)
        baseline = try Self.number(fields["baseline"], "baseline", 2...1000)
        partner = fields["partner"].flatMap { $0.isEmpty ? nil : $0 }
        days = try Self.number(fields["days"], "days", 1...365) ?? 7
    }

    /// A report that nights write, over everything on file.
    init(_ definition: ReportDefinition) {
        kind = ReportKind(definition.kind)
        by = kind.columns(definition.by)
        figures = kind.figures(definition.figures)
        isDefined = true
    }

    /// Whether it is the report of a definition, over whatever days.
    func asks(for definition: ReportDefinition) -> Bool {
        let defined = ReportQuery(definition)
        return (kind, by, figures) == (defined.kind, defined.by, defined.figures)
    }

    private static func period(_ text: String?, _ usual: DigestPeriod?) throws(InputError) -> DigestPeriod? {
        guard let text, !text.isEmpty else { return usual }
        if text == "all" { return nil }
        guard let period = DigestPeriod(text) else {
            throw fault("period", "period", "expected 2026-W47, 2026-11, 2026-11-16..2026-11-22 or all")
        }
        return period
    }

    private static func number(
        _ text: String?, _ name: String, _ range: ClosedRange<Int>
    ) throws(InputError) -> Int? {
        guard let text, !text.isEmpty else { return nil }
        guard let number = Int(text), range.contains(number) else {
            throw fault("number", name, "expected a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    private static func fault(_ code: String, _ name: String, _ expected: String) -> InputError {
        InputError(code: "report.\(code)", file: "?\(name)", expected: expected)
    }
}

extension ReportQuery {
    /// `kind=cut&by=agent…`, which reads back as the same.
    var text: String {
        let fields: [(String, String?)] = [
            ("kind", kind.rawValue), ("by", kind.fields.contains(.by) ? by.joined(separator: ",") : nil),
            ("figures", kind.fields.contains(.figures) ? figures.joined(separator: ",") : nil),
            ("period", period?.description ?? "all"), ("baseline", baseline.map { String($0) }), ("partner", partner),
            ("days", kind.fields.contains(.days) ? String(days) : nil),
        ]
        return fields.compactMap { name, value in value.map { "\(name)=\($0.percentEncoded)" } }.joined(separator: "&")
    }

    /// The report, by the same desk as that of the command line.
    /// - Throws: `InputError` where it cannot be made of these calls.
    func document(of desk: ReportDesk) throws -> ReportDocument {
        let figures = try figures.map { name throws(InputError) in
            try FigureCatalogue.standard.figure(name, file: "?figures")
        }
        switch kind {
        case .kpis, .cut, .loyalty:
            try holdGroups(of: desk)
            return try desk.cut(by: by, figures: figures)
        case .norms: return try desk.norms(by: by.first)
        case .hours: return desk.hours()
        case .control:
            guard let figure = figures.first else { throw Self.fault("no_figure", "figures", "expected a figure") }
            return try desk.control(of: figure, by: by.first ?? "day", baseline: baseline)
        case .comparison: return try desk.comparison(partner: partner, mix: by, figures: figures)
        case .cases: return desk.cases()
        case .repeats: return try desk.repeats(withinDays: days)
        case .coverage: return desk.coverage(by: by.first)
        }
    }

    /// - Throws: where more columns or figures are asked for than a page takes.
    func holdLimits() throws(InputError) {
        guard isDefined || by.count <= Self.mostColumns else {
            throw Self.fault("too_many", "by", "expected at most \(Self.mostColumns) columns")
        }
        guard isDefined || figures.count <= Self.mostFigures else {
            throw Self.fault("too_many", "figures", "expected at most \(Self.mostFigures) figures")
        }
    }

    private func holdGroups(of desk: ReportDesk) throws(InputError) {
        guard isDefined || CallTable(desk.calls(by: by)).groups(by: by).count <= Self.mostGroups else {
            throw Self.fault("too_many_groups", "by", "expected at most \(Self.mostGroups) groups")
        }
    }
}
