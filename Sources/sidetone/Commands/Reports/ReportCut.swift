import ArgumentParser
import Pipeline
import Reports

/// `sidetone report`: any cut, any figure.
struct ReportCut: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cut", abstract: "Groups of calls side by side (the default).",
        discussion: """
            --by takes any metadata columns, also day, week, month, hour, weekday, load (peak or quiet) and theme.
            --measure takes any figure that `sidetone report figures` lists; median(NAME), p90(NAME) and mean(NAME) too.
            """)

    @OptionGroup var options: ReportOptions

    @Option(help: ArgumentHelp("Metadata columns, with commas between them.", valueName: "columns"))
    var by = "agent"

    @Option(help: ArgumentHelp("A figure; may be given several times.", valueName: "name"))
    var measure = ["score.automatic", "passed.automatic", "talk_share.agent.ratio", "dead_air.total.ms"]

    func validate() throws {
        guard !columns(by).isEmpty else {
            throw ValidationError("--by: expected metadata columns such as agent,queue")
        }
    }

    func run() async throws {
        let figures = try ReportOptions.figures(measure)
        try options.write(try await options.desk().cut(by: columns(by), figures: figures))
    }
}
