import ArgumentParser
import CallModel
import Foundation
import Pipeline
import Reports
import Store

/// `sidetone export`: facts of single calls for other programs.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write calls, measures, evaluations, items or themes for other programs.",
        discussion: """
            Only of calls whose consent grants `export`; how many are held back is told on standard error. Every export \
            is on record in the audit log. docs/formats.md explains the columns, --schema prints them.
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "calls, measures, evaluations, items or themes.")
    var subject: ExportSchema.Subject

    @Option(help: "csv, ndjson or json.")
    var format = ExportTable.Format.csv

    @Option(help: "plain, or salesforce (calls as tasks).")
    var layout = ExportSchema.Layout.plain

    @Option(help: "2026-W47, 2026-11, or 2026-11-16..2026-11-22 (default: all calls).")
    var period: DigestPeriod?

    @Flag(help: "Print what the columns mean, and nothing else.")
    var schema = false

    func run() async throws {
        if schema {
            let columns = ExportSchema.of(subject, layout)?.columns ?? []
            return columns.forEach { Console.print("\($0.name)\t\($0.meaning)") }
        }
        let store = try await common.openStore(common.settings())
        let export = CallExport(store: store, gate: try await Gatekeeper(store: store, now: .now), period: period)
        let outcome = try await export.export(subject, layout)
        try await store.record(audit: AuditEvent(.export, on: .store(subject.rawValue), by: common.author))
        Console.raw(try outcome.table.text(format))
        if outcome.withheld > 0 {
            Console.note("\(outcome.withheld) calls held back: their consent does not grant export.")
        }
    }
}
