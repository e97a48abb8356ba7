import Archive
import ArgumentParser
import CallModel
import Foundation
import Pipeline

struct Ingest: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ingest",
        abstract: "Only look: read metadata and consent, find what is new, and print the ledger.",
        discussion: """
            Recordings whose consent allows it are hashed to find duplicates; nothing is measured.

            With --dry-run nothing is stored and no recording is opened: for the first 20 recordings it says what is \
            known of their calls and from where, what is missing, and why a recording cannot be placed; and for the \
            first 20 chats, e-mails and tickets, how many messages there are, without their words.
            """)

    @OptionGroup var common: CommonOptions

    @Flag(help: "Store nothing; show what would be known of the first 20 recordings.")
    var dryRun = false

    @Option(help: ArgumentHelp("How the telephone system writes: a name of `sidetone presets`, or a YAML file."))
    var preset: String?

    @Option(
        help: ArgumentHelp(
            "How a help desk exports chats, e-mails and tickets: a name of `sidetone presets`, or a YAML file.",
            valueName: "preset"))
    var written: [String] = []

    @Option(help: ArgumentHelp("Of times written without a zone: Europe/Kyiv.", valueName: "zone"))
    var timeZone: String?

    func validate() throws {
        if !dryRun, preset != nil || timeZone != nil || !written.isEmpty {
            throw ValidationError(
                "--preset, --written and --time-zone are for --dry-run; nights read them from sidetone.yaml")
        }
    }

    func run() async throws {
        guard dryRun else { return try await common.withNight { night in try await night.ingest(date: .now) } }
        let settings = try common.settings()
        let chosen = try preset.map { name in try PresetFile.load(name, zone: timeZone) } ?? settings.preset
        let desks = try written.map { name in try PresetFile.loadWritten(name, zone: timeZone) }
        let preview = try await IngestPreview(
            of: settings.openArchive(), preset: chosen, manifests: settings.manifests,
            written: desks.isEmpty ? settings.written : desks)
        preview.show()
        if !preview.isClean { throw ExitCode(1) }
    }
}

extension IngestPreview {
    private static let faultLimit = 20

    fileprivate var isClean: Bool { faults.isEmpty && files.allSatisfy { (try? $0.call.get()) != nil } }

    fileprivate func show() {
        for file in files { file.show() }
        let known = files.filter { (try? $0.call.get()) != nil }.count
        Console.print("recordings looked at: \(files.count); known: \(known); not known: \(files.count - known)")
        Console.print("calls without a recording: \(callsWithoutRecording)")
        for written in written { written.show() }
        Console.print("written cases: \(writtenCount)")
        for fault in faults.prefix(Self.faultLimit) { Console.print("cannot be used: \(fault)") }
        if faults.count > Self.faultLimit { Console.print("and \(faults.count - Self.faultLimit) more") }
    }
}

extension IngestPreview.File {
    fileprivate func show() {
        Console.print(path)
        switch call {
        case .failure(let error): Console.print("  why not  \(error.code): \(error)")
        case .success(let call):
            Console.print("  call     \(call.summary)")
            if !missing.isEmpty { Console.print("  missing  \(missing.joined(separator: ", "))") }
        }
        if !sources.isEmpty { Console.print("  from     \(sources.joined(separator: "; "))") }
    }
}

extension IngestPreview.Written {
    fileprivate func show() {
        Console.print(source)
        switch call {
        case .failure(let error): Console.print("  why not  \(error.code): \(error)")
        case .success(let call):
            let empty = messagesWithoutText > 0 ? ", \(messagesWithoutText) without text" : ""
            let counts = "\(messagesByCustomer) by the customer, \(messagesByAgent) by agents\(empty)"
            Console.print("  case     \(call.summary), \(counts)")
        }
    }
}

extension Call {
    fileprivate var summary: String {
        let parts: [(String, String?)] = [
            ("", id.text), ("", medium?.rawValue), ("", startedAt.iso8601), ("", direction?.rawValue),
            ("agent ", agent), ("queue ", queue),
            ("agent channel ", agentChannel?.description), ("waited ", waitMs.map { "\($0) ms" }),
            ("passed to ", transferredTo), ("outcome ", outcome),
            ("leg ", leg.map { "\($0) of case \(caseID ?? "")" }),
        ]
        return parts.compactMap { name, value in value.map { name + $0 } }.joined(separator: ", ")
    }
}
