import ArgumentParser
import Pipeline
import Reports

/// `sidetone report cases`
struct ReportCases: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cases", abstract: "Cases that were passed on: to whom, and whether they were solved.")

    @OptionGroup var options: ReportOptions

    func run() async throws { try options.write(try await options.desk().cases()) }
}
