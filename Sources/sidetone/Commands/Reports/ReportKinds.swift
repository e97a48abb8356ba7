import ArgumentParser
import Pipeline
import Reports

/// `sidetone report norms`
struct ReportNorms: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "norms", abstract: "Norms in peak and quiet hours: met, not met, or cannot say.",
        discussion: "Norms stand in sidetone.yaml under norms.figures.")

    @OptionGroup var options: ReportOptions

    @Option(help: ArgumentHelp("A metadata column (default: all calls together).", valueName: "column"))
    var by: String?

    func run() async throws { try options.write(try await options.desk().norms(by: by)) }
}

/// `sidetone report hours`
struct ReportHours: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hours", abstract: "Calls of every hour against the same hour and weekday before.")

    @OptionGroup var options: ReportOptions

    func run() async throws { try options.write(try await options.desk().hours()) }
}

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

/// `sidetone report compare`
struct ReportCompare: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare", abstract: "In-house and outsourced side by side, over the same mix of calls.",
        discussion: "What differs beyond chance is told after a correction for the number of figures.")

    @OptionGroup var options: ReportOptions

    @Option(help: "One outsourced centre (default: all together).")
    var partner: String?

    @Option(help: ArgumentHelp("Columns that make the mix, with commas between them.", valueName: "columns"))
    var mix = "queue,load"

    @Option(help: ArgumentHelp("A figure; may be given several times (default: the usual ones).", valueName: "name"))
    var measure: [String] = []

    func run() async throws {
        let figures = try ReportOptions.figures(measure)
        try options.write(
            try await options.desk().comparison(partner: partner, mix: columns(mix), figures: figures))
    }
}

/// `sidetone report coverage`
struct ReportCoverage: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coverage", abstract: "What the figures stand on, and what could not be said and why.")

    @OptionGroup var options: ReportOptions

    @Option(help: ArgumentHelp("A metadata column (default: all calls together).", valueName: "column"))
    var by: String?

    func run() async throws { try options.write(try await options.desk().coverage(by: by)) }
}

/// `sidetone report cases`
struct ReportCases: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cases", abstract: "Cases that were passed on: to whom, and whether they were solved.")

    @OptionGroup var options: ReportOptions

    func run() async throws { try options.write(try await options.desk().cases()) }
}

/// `sidetone report repeats`
struct ReportRepeats: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "repeats", abstract: "Contacts after which the same customer came back.")

    @OptionGroup var options: ReportOptions

    @Option(help: "Length of the window.")
    var days = 7

    func validate() throws {
        guard (1...365).contains(days) else { throw ValidationError("--days: expected 1 to 365") }
    }

    func run() async throws { try options.write(try await options.desk().repeats(withinDays: days)) }
}

/// `sidetone report loyalty`
struct ReportLoyalty: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "loyalty", abstract: "How often customers thank or praise at the end of a call.")

    @OptionGroup var options: ReportOptions

    @Option(help: ArgumentHelp("Columns: agent, team, theme …", valueName: "columns"))
    var by = "agent"

    func run() async throws {
        let figures = try ReportOptions.figures(["thanks"])
        try options.write(try await options.desk().cut(by: columns(by), figures: figures))
    }
}
