import ArgumentParser
import Pipeline
import Reports

/// `sidetone report coverage`
struct ReportCoverage: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coverage", abstract: "What the figures stand on, and what could not be said and why.")

    @OptionGroup var options: ReportOptions

    @Option(help: ArgumentHelp("A metadata column (default: all calls together).", valueName: "column"))
    var by: String?

    func run() async throws { try options.write(try await options.desk().coverage(by: by)) }
}
