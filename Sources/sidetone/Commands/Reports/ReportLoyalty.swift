import ArgumentParser
import Pipeline
import Reports

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
