import ArgumentParser
import Foundation

@main
struct Sidetone: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sidetone",
        abstract: "Listens to recorded calls that may be listened to, and says what was heard.",
        discussion: """
            Every night:   sidetone nightly --archive /srv/recordings
            One file:      sidetone analyze call.wav --channels agent=0,customer=1 --json
            The digest:    sidetone digest --period 2026-W47 --format html --output digest.html

            Settings come from flags, then SIDETONE_… in the environment, then sidetone.yaml, then defaults.
            Exit status: 0 all done, 1 some files failed (they are named), 2 wrong usage or nothing could be done.
            """,
        version: Version.current,
        subcommands: [
            Nightly.self, Analyze.self, Ingest.self, ConsentCommand.self, DrawCommand.self, Score.self,
            ThemesCommand.self,
            DigestCommand.self, ReportCommand.self, ScorecardCommand.self, Measures.self, Doctor.self, Dump.self,
        ])

    static func main() async {
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            leave(with: error)
        }
    }

    /// Help goes to standard output with 0; our own exit statuses pass; everything else is a message and 2.
    private static func leave(with error: any Error) -> Never {
        let status = exitCode(for: error)
        let message = fullMessage(for: error)
        if !message.isEmpty {
            if status.isSuccess { Console.print(message) } else { Console.note(message) }
        }
        Foundation.exit(status.isSuccess ? 0 : status.rawValue == 1 && error is ExitCode ? 1 : 2)
    }
}
