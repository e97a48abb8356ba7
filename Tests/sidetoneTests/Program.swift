import Foundation
import TestFolders
import Testing

/// The built program, run as its user runs it.
enum Program {
    struct Outcome: Sendable {
        let status: Int32
        let output: String
        let messages: String
        var lines: [String] { output.split(separator: "\n").map(String.init) }
    }

    /// Beside the test runner, where the build put it.
    static let path = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "sidetone")
    static let repository = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
    static let samples = repository.appending(path: "samples")

    static func start(
        _ arguments: [String], in folder: URL? = nil, environment: [String: String] = [:], executable: String? = nil
    ) throws -> (Process, output: URL, messages: URL) {
        let process = Process()
        process.executableURL = executable.map { URL(filePath: $0) } ?? path
        process.arguments = arguments
        process.currentDirectoryURL = folder ?? FileManager.default.temporaryDirectory
        process.environment = [
            "PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no", "TZ": "Europe/Kyiv",
            "SIDETONE_ARCHIVE_SETTLE_S": "0.05",
        ].merging(environment) { _, own in own }
        let files = (0..<2).map { _ in TestFolder.place() }
        for file in files { try Data().write(to: file) }
        process.standardOutput = try FileHandle(forWritingTo: files[0])
        process.standardError = try FileHandle(forWritingTo: files[1])
        process.standardInput = FileHandle.nullDevice
        try process.run()
        return (process, files[0], files[1])
    }

    static func run(
        _ arguments: [String], in folder: URL? = nil, environment: [String: String] = [:], executable: String? = nil
    ) throws -> Outcome {
        let (process, output, messages) = try start(
            arguments, in: folder, environment: environment, executable: executable)
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
            messages: try String(contentsOf: messages, encoding: .utf8))
    }
}
