import Pipeline
import Reports

/// A report that the installation has defined and nights write, as the page lists it. Opened or saved it is made anew:
/// the files of the night are the same figures, as consent was then.
struct DefinedReport {
    let definedName: String
    let definedKind: String
    let definedParts: String
    let definedSpan: String
    /// When a night wrote it last, or that none has yet.
    let definedWritten: String
    /// The files of that night, in the work directory.
    let definedFiles: [String]
    /// Over the days that these files say they are about.
    let definedQuery: String

    static func all(_ visit: Visit) -> [DefinedReport] {
        visit.house.settings.product.reports.definitions.map { DefinedReport($0, visit) }
    }

    private init(_ definition: ReportDefinition, _ visit: Visit) {
        let messages = visit.messages
        let written = ReportFolder(work: visit.house.settings.product.work).written(definition.name)
        let kind = ReportKind(definition.kind)
        definedName = definition.name
        definedKind = messages("reports.kind.\(kind.rawValue)")
        definedParts = (definition.by + definition.figures).joined(separator: ", ")
        definedSpan = messages("reports.over.\(definition.over.rawValue)")
        definedWritten = written.map { visit.clock.text($0.at) } ?? messages("reports.never")
        definedFiles = written?.files ?? []
        var query = ReportQuery(definition)
        query.period =
            if let written { written.period } else { definition.over.period(before: visit.house.now()) }
        definedQuery = query.text
    }
}
