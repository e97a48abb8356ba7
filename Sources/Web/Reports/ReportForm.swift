import CallModel
import Pipeline
import Reports

/// The form of a report: what its kind lets one choose, filled with what was chosen.
struct ReportForm {
    let chosenKind: String
    let aboutKind: String
    let hasColumns: Bool
    let givenColumns: String
    let hasFigures: Bool
    let givenFigures: String
    let hasPartner: Bool
    let givenPartner: String
    let hasBaseline: Bool
    let givenBaseline: String
    let hasDays: Bool
    let givenDays: String
    let givenPeriod: String
    let columnNames: [String]
    let figureNames: [Choice]
    let periodNames: [String]

    /// Others can be typed: any column of the archive.
    private static let columns = [
        "agent", "team", "partner", "queue", "language", "hour", "weekday", "day", "week", "month", "load", "theme",
        "version", "product", "outcome", "direction",
    ]
    private static let points = ["day", "week", "month"]
    /// Beside those without a parameter.
    private static let parametrised =
        ServiceLevel.allCases.map { "service_level.\($0.rawValue).20s" } + [
            "abandonment.after.20s", "repeat_contacts.7d", "repeat_contacts.same_theme.7d", "fcr.7d",
        ]

    init(_ query: ReportQuery, _ visit: Visit, usualPeriod: DigestPeriod?) {
        let (kind, fields) = (query.kind, query.kind.fields)
        let given = visit.target.query
        chosenKind = kind.rawValue
        aboutKind = visit.messages("reports.about.\(kind.rawValue)")
        hasColumns = fields.contains(.by)
        givenColumns = given["by"] ?? kind.usualColumns.joined(separator: ",")
        hasFigures = fields.contains(.figures)
        givenFigures = given["figures"] ?? kind.usualFigures.joined(separator: ",")
        hasPartner = fields.contains(.partner)
        givenPartner = given["partner"] ?? ""
        hasBaseline = fields.contains(.baseline)
        givenBaseline = given["baseline"] ?? ""
        hasDays = fields.contains(.days)
        givenDays = given["days"] ?? "7"
        givenPeriod = given["period"] ?? usualPeriod?.description ?? ""
        columnNames = kind == .control ? Self.points : Self.columns
        figureNames = (FigureCatalogue.plain.map(\.definition.name) + Self.parametrised).map { name in
            let words = ReportWords(visit.messages, [], ReportForm.nothing)
            return Choice(choiceValue: name, choiceName: words.figure(name), isChosen: false)
        }
        let week = usualPeriod.map { DigestPeriod(weekOf: $0.lastDay) }
        periodNames =
            [
                week?.description, week?.previous.description,
                usualPeriod.map { String($0.lastDay.description.prefix(7)) },
            ]
            .compactMap(\.self) + ["all"]
    }

    private static let nothing = ReportDocument(
        kind: "", title: "", period: nil, table: ReportTable(columns: [], rows: []))
}
