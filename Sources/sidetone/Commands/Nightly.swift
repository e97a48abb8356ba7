import ArgumentParser
import CallModel
import Foundation
import Logging
import Pipeline
import Reports
import Store

struct Nightly: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Run the nightly job over the archive, and print the ledger.",
        discussion: """
            Reads metadata, asks for consent, measures calls, checks transcripts, answers scorecards, draws calls for \
            review, finds themes and writes the digest. Whatever interrupts it, run it again: it goes on where it was.

            Exit status: 0 all done, 1 some files failed (they are named), 2 nothing could be done.
            """)

    @OptionGroup var common: CommonOptions

    @Option(help: ArgumentHelp("The day after the night's calls, as 2026-11-23 (default: today).", valueName: "day"))
    var date: Day?

    func run() async throws {
        try await common.withNight { night in try await night.run(date: date?.time ?? .now) }
    }
}

struct Ingest: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Only look: read metadata and consent, find what is new, and print the ledger.",
        discussion: "Recordings whose consent allows it are hashed to find duplicates; nothing is measured.")

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await common.withNight { night in try await night.ingest(date: .now) }
    }
}

extension CommonOptions {
    /// Runs a night alone on its work directory, shows how far it is, and prints what it left.
    fileprivate func withNight(_ run: (Night) async throws -> NightReport) async throws {
        let settings = try settings()
        let work = try WorkDirectory(path: settings.work)
        guard let lock = try work.lockNight() else {
            throw ValidationError("\(settings.work): another night is running on this work directory; this one leaves")
        }
        let logger = logger()
        let bar = Console.isTerminal && log != .json ? ProgressBar() : nil
        let lines = bar == nil ? ProgressLines { logger.info("\($0)") } : nil
        let database = try work.openDatabase()
        let night = try await Night(
            settings: settings, store: try await Store(database), now: .now, logger: logger, progress: bar ?? lines)
        let report = try await run(night)
        bar?.finish()
        try database.close()
        withExtendedLifetime(lock) {}
        report.show()
        if !report.isClean { throw ExitCode(1) }
    }
}

extension NightReport {
    fileprivate func show() {
        for entry in failed { Console.note("\(entry.path): \(entry.reason ?? ""): \(entry.detail ?? "")") }
        for problem in problems { Console.note(problem.description) }
        Console.raw(ledger.text)
        if callsWithoutRecording > 0 { Console.print("calls without a recording: \(callsWithoutRecording)") }
        if audioMs > 0 { Console.print(String(format: "audio worked on: %.2f h", Double(audioMs) / 3_600_000)) }
        if !drawn.isEmpty { Console.print("drawn for review: \(drawn.joined(separator: ", "))") }
        for digest in digests { Console.print("digest: \(digest)") }
    }
}
