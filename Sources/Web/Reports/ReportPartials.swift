import Mustache
import Reports

/// The partials that draw reports.
enum ReportPartials {
    @Sendable static func all() throws -> [String: MustacheTemplate] {
        let embedded = [
            "report": PackageResources.report_mustache, "report_table": PackageResources.report_table_mustache,
            "report_cell": PackageResources.report_cell_mustache,
            "report_formulas": PackageResources.report_formulas_mustache, "control": PackageResources.control_mustache,
        ]
        return try ChartPartials.all().merging(
            embedded.mapValues { try MustacheTemplate(string: String(decoding: $0, as: UTF8.self)) }
        ) { own, _ in own }
    }
}
