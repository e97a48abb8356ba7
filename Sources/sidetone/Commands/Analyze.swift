import Acoustics
import ArgumentParser
import AudioFiles
import CallModel
import Foundation
import Pipeline
import Reports
import Synchronization

struct Analyze: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "analyze",
        abstract: "Measure recordings you hold yourself. No database, no consent store.",
        discussion: """
            sidetone analyze call.wav
            sidetone analyze *.opus --channels agent=1,customer=0 --rttm out --json > measures.ndjson
            sidetone analyze call.wav --picture call.svg
            sidetone analyze *.wav --picture pictures        one <name>.svg per file in this folder

            Exit status: 0 all done, 1 some files failed (they are named on standard error), 2 wrong usage.
            """)

    @Argument(help: ArgumentHelp("Recordings: WAV, FLAC, Ogg Opus or Vorbis, MP3.", valueName: "file"))
    var files: [String]

    @Option(
        help: ArgumentHelp(
            "Which channel holds which side, in two-channel recordings: agent=0,customer=1 or agent=1,customer=0.",
            valueName: "agent=N,customer=M"))
    var channels: ChannelChoice?

    @Option(help: ArgumentHelp("Write who spoke when as <dir>/<name>.rttm.", valueName: "dir"))
    var rttm: String?

    @Option(
        help: ArgumentHelp(
            "Draw who spoke when: an SVG file for one recording, a folder for several.", valueName: "file or dir"))
    var picture: String?

    @Flag(help: "One JSON object per file on standard output.")
    var json = false

    func validate() throws {
        if rttm != nil { try requireDistinctNames(for: "--rttm", suffix: "rttm") }
        guard let picture, files.count > 1 else { return }
        guard !picture.lowercased().hasSuffix(".svg") else {
            throw ValidationError("--picture \(picture): for \(files.count) recordings name a folder, not one file")
        }
        try requireDistinctNames(for: "--picture", suffix: "svg")
    }

    private func requireDistinctNames(for option: String, suffix: String) throws {
        let names = Dictionary(grouping: files, by: Self.name)
        if let (name, twins) = names.filter({ $0.value.count > 1 }).min(by: { $0.key < $1.key }) {
            throw ValidationError(
                "\(option): \(twins.joined(separator: " and ")) would both be written to \(name).\(suffix)")
        }
    }

    private static func name(of file: String) -> String {
        URL(filePath: file).deletingPathExtension().lastPathComponent
    }

    func run() async throws {
        if let rttm { try makeFolder(rttm) }
        if let picture, files.count > 1 { try makeFolder(picture) }
        let bar = Console.isTerminal && files.count > 1 ? ProgressBar() : nil
        let failed = try await analyzeAll(bar)
        bar?.finish()
        if failed > 0 {
            Console.note("\(failed) of \(files.count) \(files.count == 1 ? "file" : "files") failed.")
            throw ExitCode(1)
        }
    }

    /// Whole files on as many threads as there are cores; results in the order of the files.
    private func analyzeAll(_ bar: ProgressBar?) async throws -> Int {
        let threads = WorkerThreads(width: min(ProcessInfo.processInfo.activeProcessorCount, files.count))
        var progress = Progress(phase: .calls, filesTotal: files.count)
        var (failed, next, waiting) = (0, 0, [Int: AnalyzedFile]())
        try await withThrowingTaskGroup(of: (Int, AnalyzedFile).self) { group in
            func start(_ index: Int) {
                let (file, agentChannel) = (files[index], channels?.agent)
                group.addTask(executorPreference: threads) { (index, AnalyzedFile(file, agentChannel: agentChannel)) }
            }
            // A few more than there are threads, so that none waits; results never pile up beyond that.
            let ahead = min(files.count, threads.width * 4)
            for index in 0..<ahead { start(index) }
            var started = ahead
            while let (index, result) = try await group.next() {
                waiting[index] = result
                if started < files.count {
                    start(started)
                    started += 1
                }
                while let result = waiting.removeValue(forKey: next) {
                    failed += try show(result) ? 0 : 1
                    progress.filesDone += 1
                    progress.audioMs += (try? result.outcome.get())?.acoustics.durationMs ?? 0
                    bar?.report(progress)
                    next += 1
                }
            }
        }
        return failed
    }

    /// - Returns: whether the file could be analysed.
    private func show(_ result: AnalyzedFile) throws -> Bool {
        if json { Console.print(try result.jsonLine()) }
        switch result.outcome {
        case .failure(let error):
            Console.note(error.description)
            return false
        case .success(let found):
            if !json { Console.print(found.acoustics.summary(of: result.file)) }
            return writeRTTM(found, of: result.file) && writePicture(found, of: result.file)
        }
    }

    private func writeRTTM(_ found: RecordingAnalysis.Result, of file: String) -> Bool {
        guard let rttm else { return true }
        let name = Self.name(of: file)
        let text = RTTM.text(of: found.acoustics, file: name, channels: found.channels)
        return write(text, to: URL(filePath: rttm).appending(path: name + ".rttm"), for: file)
    }

    private func writePicture(_ found: RecordingAnalysis.Result, of file: String) -> Bool {
        guard let picture else { return true }
        let name = Self.name(of: file)
        let target = files.count > 1 ? URL(filePath: picture).appending(path: name + ".svg") : URL(filePath: picture)
        return write(CallPicture(found.acoustics, title: name).svg, to: target, for: file)
    }

    private func write(_ text: String, to target: URL, for file: String) -> Bool {
        do {
            try Data(text.utf8).write(to: target)
            return true
        } catch {
            Console.note("\(file): \(target.path) cannot be written")
            return false
        }
    }

    private func makeFolder(_ path: String) throws {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw Failure.impossible("\(path): expected a folder that can be written")
        }
    }
}

/// `agent=0,customer=1` or the reverse.
struct ChannelChoice: ExpressibleByArgument {
    let agent: Int

    init?(argument: String) {
        switch argument.replacing(" ", with: "") {
        case "agent=0,customer=1", "customer=1,agent=0", "agent=0", "customer=1": agent = 0
        case "agent=1,customer=0", "customer=0,agent=1", "agent=1", "customer=0": agent = 1
        default: return nil
        }
    }
}

extension CallAcoustics {
    /// The figures of most interest, a few lines for a terminal.
    fileprivate func summary(of file: String) -> String {
        let shown = [
            "talk_share.agent.ratio", "silence.longest.ms", "dead_air.total.ms", "overlap.total.ms",
            "interruptions.by_agent.count", "interruptions.by_customer.count", "response_latency.agent.median.ms",
        ]
        let figures = measurements.filter { shown.contains($0.name) }.map { figure in
            let value = figure.value.map { String(format: figure.name.hasSuffix(".ratio") ? "%.2f" : "%.0f", $0) }
            return "  \(figure.name) \(value ?? "–  (\(figure.absence ?? ""))")"
        }
        let head = "\(file): \(durationMs.clock), \(tier.rawValue.replacing("_", with: " "))"
        return ([head] + figures + warnings.map { "  ! \($0)" }).joined(separator: "\n")
    }
}
