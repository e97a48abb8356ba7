import ArgumentParser
import Pipeline
import Reports

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
