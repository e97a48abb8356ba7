import CallModel
import Pipeline
import Reports
import Scorecards

/// The form of a report: what its kind lets one choose, filled with what was chosen.
struct ReportForm {
    let chosenKind: String
    let aboutKind: String
    /// What takes several names.
    let tickLists: [TickList]
    /// What takes one name.
    let pickLists: [PickList]
    let hasPartner: Bool
    let givenPartner: String
    let hasBaseline: Bool
    let givenBaseline: String
    let hasDays: Bool
    let givenDays: String
    let givenPeriod: String
    let periodNames: [String]

    struct TickList {
        let tickLabel: String
        /// What is chosen, in words.
        let tickSummary: String
        let beforeField: String
        let beforeNames: String
        let moreField: String
        let ticks: [Tick]
    }

    struct Tick {
        let tickName: String
        let tickText: String
        let isTicked: Bool
    }

    struct PickList {
        let pickField: String
        let pickLabel: String
        let picks: [Choice]
    }

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
    private static let figures = FigureCatalogue.plain.map(\.definition.name) + parametrised

    init(_ kind: ReportKind, _ scorecards: [Scorecard], _ visit: Visit, usualPeriod: DigestPeriod?) {
        let (fields, given) = (kind.fields, visit.target.query)
        let words = ReportWords(visit.messages, scorecards)
        chosenKind = kind.rawValue
        aboutKind = visit.messages("reports.about.\(kind.rawValue)")
        let lists = Self.lists(of: kind, given, words, visit.messages)
        tickLists = kind == .control ? [] : lists.map { $0.ticks }
        pickLists = kind == .control ? lists.map { $0.picks } : []
        hasPartner = fields.contains(.partner)
        givenPartner = given["partner"] ?? ""
        hasBaseline = fields.contains(.baseline)
        givenBaseline = given["baseline"] ?? ""
        hasDays = fields.contains(.days)
        givenDays = given["days"] ?? "7"
        givenPeriod = given["period"] ?? usualPeriod?.description ?? ""
        let week = usualPeriod.map { DigestPeriod(weekOf: $0.lastDay) }
        periodNames =
            [
                week?.description, week?.previous.description,
                usualPeriod.map { String($0.lastDay.description.prefix(7)) },
            ]
            .compactMap(\.self) + ["all"]
    }

    /// Columns and figures, as far as the kind lets one choose them.
    private static func lists(
        of kind: ReportKind, _ given: [String: String], _ words: ReportWords, _ messages: Messages
    ) -> [NameList] {
        let by = NameList(
            .by, label: messages("reports.by"), chosen: kind.columns(TickedNames.by.names(in: given)),
            offered: kind == .control ? points : columns, words.column)
        let figures = NameList(
            .figures, label: messages("reports.figures"),
            chosen: kind.figures(TickedNames.figures.names(in: given)), offered: figures, words.figure)
        return (kind.fields.contains(.by) ? [by] : []) + (kind.fields.contains(.figures) ? [figures] : [])
    }
}

/// Names that can be chosen, with those that are.
private struct NameList {
    let field: TickedNames
    let label: String
    let chosen: [String]
    /// The chosen ones first.
    let names: [(name: String, text: String)]

    init(
        _ field: TickedNames, label: String, chosen: [String], offered: [String], _ text: (String) -> String
    ) {
        self.field = field
        self.label = label
        self.chosen = chosen
        names = (chosen + offered.filter { !chosen.contains($0) }).map { ($0, text($0)) }
    }

    var ticks: ReportForm.TickList {
        ReportForm.TickList(
            tickLabel: label,
            tickSummary: chosen.isEmpty ? "–" : names.prefix(chosen.count).map(\.text).joined(separator: ", "),
            beforeField: field.before, beforeNames: chosen.joined(separator: ","), moreField: field.more,
            ticks: names.map { name, text in
                ReportForm.Tick(tickName: field.tick(name), tickText: text, isTicked: chosen.contains(name))
            })
    }

    var picks: ReportForm.PickList {
        ReportForm.PickList(
            pickField: field.field, pickLabel: label,
            picks: names.map { Choice(choiceValue: $0, choiceName: $1, isChosen: $0 == chosen.first) })
    }
}
