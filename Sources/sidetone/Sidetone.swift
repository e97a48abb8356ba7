import ArgumentParser
import CallModel
import Foundation
import Sandbox
import Store

/// The program. Its commands say their names in their configurations: left alone, ArgumentParser asks the runtime for the
/// name of every command's type, which takes as long as the analysis of a minute and a half.
@main
struct Sidetone: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sidetone",
        abstract: "Listens to recorded calls that may be listened to, and says what was heard.",
        discussion: """
            Every night:   sidetone nightly --archive /srv/recordings
            One file:      sidetone analyze call.wav --channels agent=0,customer=1 --json
            The digest:    sidetone digest --period 2026-W47 --format html --output digest.html

            No network is needed; a speech engine and a language model (embeddings, chat) are asked only where \
            sidetone.yaml names one.

            Settings come from flags, then SIDETONE_… in the environment, then sidetone.yaml, then defaults.
            Exit status: 0 all done, 1 some files failed (they are named), 2 wrong usage or nothing could be done.
            """,
        version: Version.current,
        subcommands: [
            Nightly.self, WorkerCommand.self, Analyze.self, Ingest.self, Transcribe.self, ConsentCommand.self,
            DrawCommand.self,
            ScoreCommand.self,
            ThemesCommand.self,
            DigestCommand.self, ReportCommand.self, ExportCommand.self, ScorecardCommand.self, Measures.self,
            AuditCommand.self,
            RetentionCommand.self, HoldCommand.self, ReceiptCommand.self,
            PresetsCommand.self, VConCommand.self, Serve.self, UserCommand.self, Doctor.self, Dump.self,
            MendCommand.self, BackupCommand.self, RestoreCommand.self, DecodeWorkerCommand.self,
        ])

    static func main() async {
        // A reader that goes away (`| head`) is noticed where it is written to, not by a signal in the middle of a night.
        signal(SIGPIPE, SIG_IGN)
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

    /// Help goes to standard output with 0; everything else is a message on standard error and 1 or 2.
    private static func leave(with error: any Error) -> Never {
        switch error {
        case let failure as Failure:
            Console.note("sidetone: \(failure.message)")
            Foundation.exit(failure.status)
        case let code as ExitCode:
            Foundation.exit(code.rawValue)
        case is InputError, is StoreError, is AuditError, is ChildProcessError, is ConsentChanged:
            Console.note("sidetone: \(error)")
            Foundation.exit(2)
        default:
            let message = fullMessage(for: error)
            let isHelp = exitCode(for: error).isSuccess
            if isHelp { Console.print(message) } else { Console.note(message) }
            Foundation.exit(isHelp ? 0 : 2)
        }
    }
}
