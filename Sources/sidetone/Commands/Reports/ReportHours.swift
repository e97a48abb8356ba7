import ArgumentParser
import Pipeline
import Reports

/// `sidetone report hours`
struct ReportHours: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hours", abstract: "Calls of every hour against the same hour and weekday before.")

    @OptionGroup var options: ReportOptions

    func run() async throws { try options.write(try await options.desk().hours()) }
}
