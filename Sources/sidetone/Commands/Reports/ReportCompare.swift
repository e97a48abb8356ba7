import ArgumentParser
import Pipeline
import Reports

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
