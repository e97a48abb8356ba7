import Archive
import ArgumentParser
import CallModel
import Foundation
import Pipeline
import Store

struct VConCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vcon", abstract: "Take calls from vCons of the IETF, and write calls as vCons.",
        subcommands: [Import.self, Export.self])

    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import",
            abstract: "Lay the recordings of vCons into an archive, each with its metadata, transcript and consent.",
            discussion: """
                Hashes are checked. A container that names an extension as critical is refused, and so are signed and \
                encrypted ones. Nothing is overwritten. Exit status 1 where something was refused or left; it is named.
                """)

        @Argument(help: "vCon files.")
        var files: [String]

        @Option(help: ArgumentHelp("Folder of the archive; made where it is missing.", valueName: "dir"))
        var into: String

        func run() throws {
            try FileManager.default.createDirectory(atPath: into, withIntermediateDirectories: true)
            var problems = 0
            for file in files {
                for problem in lay(file) {
                    Console.note(problem.description)
                    problems += 1
                }
            }
            Console.print("\(files.count) vCons read, \(problems) problems.")
            if problems > 0 { throw ExitCode(1) }
        }

        /// - Returns: what was wrong.
        private func lay(_ file: String) -> [InputError] {
            do {
                let vCon = try VCon(file: file)
                for leg in vCon.legs { try leg.lay(into: URL(filePath: into), from: file) }
                return vCon.remarks
            } catch let error as InputError {
                return [error]
            } catch {
                return [
                    InputError(
                        code: "file.unwritable", file: file, expected: "expected to write into \(into): \(error)")
                ]
            }
        }
    }

    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "export",
            abstract: "Write a call with its recording as a vCon 0.4.0 to standard output.",
            discussion: "Only where its consent allows export.")

        @OptionGroup var common: CommonOptions

        @Argument(help: "The call.")
        var call: CallID

        func run() async throws {
            let settings = try common.settings()
            let store = try await common.openStore(settings)
            let export = VConExport(
                store: store, gate: try await Gatekeeper(store: store, now: .now),
                archive: try settings.openArchive(), decoder: settings.decoder)
            do {
                let json = try await export.json(of: call)
                try await store.record(audit: AuditEvent(.export, on: .call(call), by: common.author))
                Console.raw(json)
            } catch let error as InputError {
                throw Failure.refused(error.description)
            }
        }
    }
}

extension VCon {
    /// Reads a container and what it names beside it.
    fileprivate init(file: String) throws(InputError) {
        let url = URL(filePath: file)
        let folder = try ArchiveFolder(path: url.deletingLastPathComponent().path)
        let limitBytes = 1 << 30
        try self.init(json: folder.content(of: url.lastPathComponent, limitBytes: limitBytes), file: file) {
            name throws(InputError) in try folder.content(of: name, limitBytes: limitBytes)
        }
    }
}

extension VCon.Leg {
    /// Writes recording, metadata, transcript and consent under the id of the call.
    fileprivate func lay(into folder: URL, from file: String) throws {
        let call = try metadata.call(file: file)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        try write(Data(audio), folder.appending(path: "\(call.id).\(fileExtension)"))
        try write(try encoder.encode(call), folder.appending(path: "\(call.id).json"))
        if let transcript { try write(Data(transcript.utf8), folder.appending(path: "\(call.id).transcript.json")) }
        if let consent { try write(Data(consent.utf8), folder.appending(path: "\(call.id).consent.json")) }
    }

    private func write(_ data: Data, _ url: URL) throws {
        guard !FileManager.default.fileExists(atPath: url.path) else {
            throw InputError(
                code: "file.exists", file: url.path, expected: "expected no such file; nothing is overwritten")
        }
        try data.write(to: url, options: .atomic)
    }
}
