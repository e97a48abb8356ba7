import ArgumentParser

struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Answer the questions of a head of service: figures with their formula, interval and what they miss.",
        discussion: """
            sidetone report --by agent,queue --measure score --measure asa --measure service_level.only_handled.20s
            Every figure is followed by its formula with its version. Groups whose 95 % intervals overlap that of the \
            highest are marked as not distinguishable. docs/reports.md explains every formula.
            """,
        subcommands: [
            ReportCut.self, ReportNorms.self, ReportHours.self, ReportControl.self, ReportCompare.self,
            ReportCoverage.self, ReportLoyalty.self, ReportCases.self, ReportRepeats.self, ReportSend.self,
            ReportFigures.self,
        ],
        defaultSubcommand: ReportCut.self)
}
