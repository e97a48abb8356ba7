import ArgumentParser
import CallModel
import Foundation
import Logging
import Pipeline
import Reports
import Speech
import Store

struct Nightly: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "nightly",
        abstract: "Run the nightly job over the archive, and print the ledger.",
        discussion: """
            Reads metadata, asks for consent, measures calls, checks transcripts, answers scorecards, draws calls for \
            review, finds themes and writes the digest. Whatever interrupts it, run it again: it goes on where it was. \
            Without its archive it only deletes what was taken back or kept long enough.

            Exit status: 0 all done, 1 some files failed (they are named), 2 nothing could be done.
            """)

    @OptionGroup var common: CommonOptions

    @Option(help: ArgumentHelp("The day after the night's calls, as 2026-11-23 (default: today).", valueName: "day"))
    var date: Day?

    @Flag(help: "Hand the recordings to workers (sidetone worker, on any machine) and wait for them.")
    var enqueue = false

    func run() async throws {
        try await common.withNight(sharing: enqueue) { night in try await night.run(date: date?.time ?? .now) }
    }
}

extension CommonOptions {
    /// Runs a night alone on its work directory, shows how far it is, and says what it left.
    /// - Parameter isShared: workers do what there is to do with recordings.
    func withNight(sharing isShared: Bool = false, _ run: (Night) async throws -> NightReport) async throws {
        let settings = try settings()
        // Where nothing is on file yet there is nothing to do without an archive; a night ends what is over otherwise.
        if !hasStore(settings) { try requireArchive(settings) }
        let work = try settings.workDirectory()
        guard let lock = try await work.lockNight() else {
            throw Failure.impossible(
                "\(settings.work): another night is running on this work directory; this one leaves")
        }
        let logger = logger()
        let bar = Console.isTerminal && log != .json ? ProgressBar() : nil
        let lines = bar == nil ? ProgressLines { logger.info("\($0)") } : nil
        let (store, database) = try await work.openStore()
        let night = try await Night(
            settings: settings, store: store, now: .now, progress: bar ?? lines,
            workers: isShared ? WorkQueue(store) : nil)
        let report = try await run(night)
        bar?.finish()
        try database.close()
        withExtendedLifetime(lock) {}
        report.log(to: logger)
        if log != .json { report.show() }
        if !report.isClean { throw ExitCode(1) }
    }
}

extension NightReport {
    /// What could not be used; with JSON also the ledger, so that a log says how the night went.
    fileprivate func log(to logger: Logger) {
        for entry in failed {
            logger.warning(
                "\(entry.path): \(entry.reason ?? ""): \(entry.detail ?? "")", metadata: ["file": "\(entry.path)"])
        }
        // A file that failed for its metadata was named above.
        let named = Set(failed.compactMap(\.detail))
        for problem in problems where !named.contains(problem.description) {
            logger.warning("\(problem)", metadata: ["file": "\(problem.file)", "code": "\(problem.code)"])
        }
        guard logger.handler is JSONLogHandler else { return }
        for count in ledger.counts {
            logger.info(
                "ledger",
                metadata: [
                    "fate": "\(count.fate.rawValue)", "reason": "\(count.reason ?? "")", "count": "\(count.count)",
                ])
        }
        logger.info("night done", metadata: ["files": "\(ledger.fileCount)", "audio_ms": "\(audioMs)"])
    }

    fileprivate func show() {
        Console.raw(ledger.text)
        if callsWithoutRecording > 0 { Console.print("calls without a recording: \(callsWithoutRecording)") }
        if written.total > 0 { Console.print(written.line) }
        if audioMs > 0 { Console.print(String(format: "audio measured: %.2f h", Double(audioMs) / 3_600_000)) }
        if retired > 0 { Console.print("kept long enough, and deleted: something of \(retired) calls") }
        for receipt in receipts { Console.print("receipt of a withdrawal: \(receipt)") }
        if let speech, speech.requests > 0 { Console.print(speech.line) }
        if !drawn.isEmpty { Console.print("drawn for review: \(drawn.joined(separator: ", "))") }
        for digest in digests { Console.print("digest: \(digest)") }
    }
}
