import ArgumentParser
import Foundation
import Pipeline
import Store

struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy the database into a file, also while a night is running.",
        discussion: """
            The copy holds what the database holds: keep it as safe, and no longer than you need. It does not open by \
            itself; sidetone restore puts it back.
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "A file that is not there yet.")
    var file: String

    func run() async throws {
        let settings = try common.settings()
        let store = try await common.openStore(settings)
        try settings.workDirectory().backUp(to: file)
        withExtendedLifetime(store) {}
        Console.print("Backed up to \(file).")
    }
}

struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Put a backup in the place of the database, without what was erased since.",
        discussion: """
            Stop the web server and the timer first. Before the backup takes the database's place, every erasure that \
            the present database, or a receipt or an order in receipts/ tells of is done once more, and consent, holds \
            and ends of retention are taken over; the audit log says that it was restored. Then themes and digests are \
            made again. Run a night afterwards: the consent ledger of the archive tells of withdrawals too.

            With --replay the database is the one that is there, put back by pg_restore, by point-in-time recovery or \
            as a copied file: the erasures that receipts and orders tell of are done once more in it. Until then \
            nothing but sidetone audit opens it.
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "A file that sidetone backup wrote.")
    var file: String?

    @Flag(help: "The database was put back by other means: do once more what was erased since.")
    var replay = false

    func validate() throws {
        guard replay == (file == nil) else { throw ValidationError("expected either a file or --replay") }
    }

    func run() async throws {
        let settings = try common.settings()
        let work = try settings.workDirectory()
        guard let lock = try await work.lockNight() else {
            throw Failure.impossible("\(settings.work): a night is running on this work directory")
        }
        let count =
            if let file {
                try await work.restore(file, by: common.author)
            } else {
                try await work.replay(by: common.author)
            }
        let (store, database) = try await work.openStore()
        let night = try await Night(settings: settings, store: store, now: .now, author: common.author)
        try await night.takeBackAndRebuild()
        try database.close()
        withExtendedLifetime(lock) {}
        Console.print("Restored; \(count) erasures were done once more.")
    }
}
