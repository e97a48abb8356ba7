import CallModel
import Foundation
import Logging
import Pipeline
import Store
import Synchronization

/// A copy of `samples/archive` with a work directory beside it, and nights over the two.
struct SampleNight {
    let folder: URL
    var archive: URL { folder.appending(path: "archive") }
    private var work: String { folder.appending(path: "work").path }

    static let samples = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../samples")
        .standardized
    /// The Monday after the week of the digest.
    static let date = ZonedTime(epochSeconds: 1_795_384_800, utcOffsetSeconds: 7200)
    /// The clock of the machine, a day later.
    static let now = ZonedTime(epochSeconds: 1_795_471_200, utcOffsetSeconds: 7200)

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "sidetone-night-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: Self.samples.appending(path: "archive"), to: archive)
        // Copies are as young as this test; all but the growing one get a settled time.
        for case let file as URL in FileManager.default.enumerator(at: archive, includingPropertiesForKeys: nil)
            ?? .init()
        where file.lastPathComponent != "LN-2114.wav" {
            try FileManager.default.setAttributes(
                [.modificationDate: Date.now.addingTimeInterval(-86_400)], ofItemAtPath: file.path)
        }
    }

    func settings() throws -> Settings {
        let yaml = try String(contentsOf: Self.samples.appending(path: "sidetone.yaml"), encoding: .utf8)
        let file = try SettingsFile(yaml: yaml, file: "sidetone.yaml")
        return Settings(
            archive: archive.path, work: work,
            scorecards: Self.samples.appending(path: "../scorecards").standardized.path, manifests: file.manifests,
            settleS: 0.05, growingS: 900, workers: 2, draw: file.draw, calendar: file.calendar, digestLanguage: "en",
            webURL: "https://sidetone.example.com")
    }

    func store() async throws -> Store {
        try await Store(try WorkDirectory(path: work).openDatabase())
    }

    @discardableResult func run(now: ZonedTime = SampleNight.now) async throws -> NightReport {
        try await night(now: now).run(date: Self.date)
    }

    func night(now: ZonedTime = SampleNight.now) async throws -> Night {
        try await Night(settings: settings(), store: store(), now: now, logger: Logger(label: "test"))
    }

    func dump() async throws -> [String] {
        let lines = Lines()
        try await store().dump { lines.append($0) }
        return lines.all
    }

    func digest(_ format: String) throws -> String {
        try String(contentsOf: folder.appending(path: "work/digests/2026-W47.\(format)"), encoding: .utf8)
    }
}

/// Lines gathered from any thread.
private final class Lines: Sendable {
    private let lines = Mutex<[String]>([])
    func append(_ line: String) { lines.withLock { $0.append(line) } }
    var all: [String] { lines.withLock { $0 } }
}

/// One line of `samples/expected.tsv`.
struct ExpectedFate: Hashable {
    let path: String
    let call: String
    let fate: String
    let reason: String

    static func all() throws -> [ExpectedFate] {
        try String(contentsOf: SampleNight.samples.appending(path: "expected.tsv"), encoding: .utf8)
            .split(separator: "\n").dropFirst().map { line in
                let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
                return ExpectedFate(path: fields[0], call: fields[1], fate: fields[2], reason: fields[3])
            }
    }
}
