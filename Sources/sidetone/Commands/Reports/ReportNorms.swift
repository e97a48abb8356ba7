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
