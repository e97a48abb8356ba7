import Acoustics
import ArgumentParser
import Foundation
import Pipeline
import Reports
import Store

struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Compare groups of calls: automatic scores with intervals, medians of measures.",
        discussion: """
            sidetone report --by agent,queue --measure dead_air.total.ms --measure talk_share.agent.ratio
            Groups whose 95 % intervals overlap that of the highest are marked as not distinguishable.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, csv, json }

    @OptionGroup var common: CommonOptions

    @Option(help: ArgumentHelp("Metadata columns, with commas between them.", valueName: "columns"))
    var by = "agent"

    @Option(help: ArgumentHelp("A measure whose median is shown; may be given several times.", valueName: "name"))
    var measure = ["talk_share.agent.ratio", "dead_air.total.ms"]

    @Option(help: "2026-W47, 2026-11, or 2026-11-16..2026-11-22 (default: all calls).")
    var period: DigestPeriod?

    @Option(help: "How it is written.")
    var format = Format.text

    func validate() throws {
        guard !by.isEmpty else { throw ValidationError("--by: expected metadata columns such as agent,queue") }
        let known = Set(standardMeasures.map(\.name))
        for name in measure where !known.contains(name) {
            throw ValidationError("--measure \(name): expected one that `sidetone measures` lists")
        }
    }

    func run() async throws {
        let store = try await common.openStore(common.settings())
        let step = ReportStep(store: store, gate: try await Gatekeeper(store: store, now: .now))
        let columns = by.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        let report = try await step.cut(by: columns, measures: measure, period: period)
        for (index, column) in columns.enumerated() where report.rows.allSatisfy({ $0.values[index] == nil }) {
            throw Failure.refused("--by \(column): expected a column of the metadata that some call has")
        }
        switch format {
        case .text: Console.raw(report.text)
        case .csv: Console.raw(report.csv)
        case .json: Console.raw(try report.json())
        }
    }
}
