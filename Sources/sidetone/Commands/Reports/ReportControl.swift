import ArgumentParser
import Pipeline
import Reports

/// `sidetone report control`
struct ReportControl: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "control", abstract: "A control chart: which days or weeks are more than chance.",
        discussion: "Shares of all calls are a p-chart, everything else a chart of individuals.")

    enum Unit: String, ExpressibleByArgument, CaseIterable { case day, week, month }

    @OptionGroup var options: ReportOptions

    @Option(help: ArgumentHelp("The figure.", valueName: "name"))
    var measure: String

    @Option(help: "What a point is.")
    var by = Unit.day

    @Option(help: "How many of the first points make the limits (default: all).")
    var baseline: Int?

    func validate() throws {
        guard baseline.map({ $0 > 1 }) ?? true else { throw ValidationError("--baseline: expected 2 or more") }
    }

    func run() async throws {
        let figures = try ReportOptions.figures([measure])
        try options.write(
            try await options.desk().control(of: figures[0], by: by.rawValue, baseline: baseline))
    }
}
