import Archive
import ArgumentParser
import CallModel
import Pipeline
import Store

extension MendCommand {
    struct Consent: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "consent",
            abstract: "End the denial that a file of consent left which could not be used and is gone for good.",
            discussion: """
                Consent that cannot be read denies, for it may have been a withdrawal, and goes on denying when the file is \
                gone. Where the file is still there, mend it, or take it away and leave its recording; the next night, or \
                sidetone ingest, reads what there is. This command is for a file that went with its recording, or was \
                imported from elsewhere: you answer for it that no withdrawal is lost with it. A file that is still there \
                denies again in the next night. It is on record in the audit log.
                """)

        @OptionGroup var common: CommonOptions

        @Argument(help: "The file, as the night names it.")
        var file: String

        func run() async throws {
            let store = try await common.openStore(common.settings())
            let denied = try await store.forgetConsentProblems(of: file, by: common.author)
            guard !denied.isEmpty else {
                throw Failure.refused("\(file): expected a file of consent that the last night could not use")
            }
            let calls = denied.map { $0.map(\.text) ?? "every call" }.joined(separator: ", ")
            Console.print("\(file): no reason any more to deny \(calls).")
        }
    }

    struct Archive: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "archive",
            abstract: "Say that all recordings were deleted from the archive on purpose.",
            discussion: """
                A night over an archive with nothing in it, where there were files before, ends with an error: a share that \
                is not mounted looks like that. With --emptied the next night takes it for the truth. What was made of the \
                recordings stays, as does what consent allows and denies. Not while a night runs, nor where there is a \
                recording, or a folder that cannot be listed: the next night sees by itself which are gone. It is on \
                record in the audit log.
                """)

        @OptionGroup var common: CommonOptions

        @Flag(help: "The archive is empty, and is meant to be.")
        var emptied = false

        func run() async throws {
            guard emptied else { throw Failure.refused("expected --emptied") }
            let settings = try common.settings()
            let store = try await common.openStore(settings)
            guard let lock = try await settings.workDirectory().lockNight() else {
                throw Failure.impossible("\(settings.work): a night is running on this work directory")
            }
            try refuseRecordings(settings)
            try await store.forgetAllRecordings(by: common.author)
            withExtendedLifetime(lock) {}
            Console.print("The next night may find the archive empty.")
        }

        private func refuseRecordings(_ settings: Settings) throws {
            try common.requireArchive(settings)
            switch try settings.openArchive().firstSignOfRecording() {
            case .recording(let file)?: throw Failure.refused("\(file.path): expected an archive without recordings")
            case .unusable(let entry)?:
                throw Failure.refused(
                    "\(entry.path): expected an archive without recordings, of which every folder can be listed. "
                        + entry.reason.sentence)
            case .consent?, nil: break
            }
        }
    }
}
