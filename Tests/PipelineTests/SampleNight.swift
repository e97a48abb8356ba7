import Archive
import CallModel
import Consent
import Foundation
import Hashing
import Pipeline
import Store
import Synchronization
import TestFolders
import Testing

/// A copy of `samples/archive` with a work directory beside it, and nights over the two.
struct SampleNight {
    let folder: URL
    /// When the recordings were last written.
    private let settled: Date
    /// Help desks whose exports lie in the archive.
    var written: [WrittenPreset] = []
    /// An engine that is part of the nights.
    var speech: SpeechSettings?
    /// Looks into the recordings of the nights.
    var decoder: any RecordingDecoder = RememberingDecoder()
    var archive: URL { folder.appending(path: "archive") }
    private var work: String { folder.appending(path: "work").path }
    /// `nil` keeps the database in the work directory.
    var database: PostgresAddress?

    static let samples = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../samples")
        .standardized
    /// The Monday after the week of the digest.
    static let date = ZonedTime(epochSeconds: 1_795_384_800, utcOffsetSeconds: 7200)
    /// The clock of the machine, a day later.
    static let now = ZonedTime(epochSeconds: 1_795_471_200, utcOffsetSeconds: 7200)

    init() throws {
        folder = try TestFolder.make()
        settled = Date.wholeSeconds(ago: 86_400)
        try FileManager.default.copyItem(at: Self.samples.appending(path: "archive"), to: archive)
        try settle()
    }

    /// The sample after its first night. That night is run once for all tests, for it takes seconds; each gets a copy.
    static func afterOneNight() async throws -> SampleNight { try SampleNight(copying: await first.value) }

    private static let first = Task {
        let sample = try SampleNight()
        try await sample.run()
        return sample
    }

    private init(copying other: SampleNight) throws {
        folder = TestFolder.place()
        try FileManager.default.copyItem(at: other.folder, to: folder)
        settled = other.settled
        try settle()
    }

    /// Copies are as young as this test; all but the growing one get a settled time.
    private func settle() throws {
        for case let file as URL in FileManager.default.enumerator(at: archive, includingPropertiesForKeys: nil)
            ?? .init()
        where file.lastPathComponent != "LN-2114.wav" {
            try FileManager.default.setAttributes([.modificationDate: settled], ofItemAtPath: file.path)
        }
    }

    func settings() throws -> Settings {
        let yaml = try String(contentsOf: Self.samples.appending(path: "sidetone.yaml"), encoding: .utf8)
        let file = try SettingsFile(yaml: yaml, file: "sidetone.yaml")
        var settings = Settings(
            archive: archive.path, work: work,
            scorecards: (hasOwnScorecards ? scorecards : Self.shippedScorecards).path, manifests: file.manifests,
            settleS: 0.05, growingS: 900, workers: 2, draw: file.draw, calendar: file.calendar, digestLanguage: "en",
            webURL: "https://sidetone.example.com")
        settings.database = database
        settings.speech = speech
        settings.decoder = decoder
        settings.written = written
        return settings
    }

    func store() async throws -> Store {
        try await settings().workDirectory().openStore().0
    }

    @discardableResult func run(now: ZonedTime = SampleNight.now) async throws -> NightReport {
        try await night(now: now).run(date: Self.date)
    }

    func night(now: ZonedTime = SampleNight.now) async throws -> Night {
        try await Night(settings: settings(), store: store(), now: now)
    }

    func fate(_ path: String) async throws -> Fate? {
        try await store().recordings(at: [path])[path]?.fate
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

// MARK: Changes between nights

extension SampleNight {
    private static let shippedScorecards = samples.appending(path: "../scorecards").standardized
    var scorecards: URL { folder.appending(path: "scorecards") }
    private var hasOwnScorecards: Bool { FileManager.default.fileExists(atPath: scorecards.path) }

    /// Uses a copy of the shipped scorecards, which may then be changed.
    func useOwnScorecards() throws {
        try FileManager.default.copyItem(at: Self.shippedScorecards, to: scorecards)
    }

    /// Another revision of every scorecard: the name changes, the answers do not.
    func reviseScorecards() throws {
        for file in try FileManager.default.contentsOfDirectory(at: scorecards, includingPropertiesForKeys: nil) {
            let text = try String(contentsOf: file, encoding: .utf8)
            try Data(text.replacing("weight: 2", with: "weight: 3").utf8).write(to: file)
        }
    }

    /// Says what people call the revision in a file of one's own.
    func setVersion(_ version: String, ofScorecard id: String) throws {
        let file = scorecards.appending(path: "\(id).yaml")
        let lines = try String(contentsOf: file, encoding: .utf8)
            .split(separator: "\n", omittingEmptySubsequences: false)
            .filter { !$0.hasPrefix("version:") }
        let text = lines.joined(separator: "\n")
        try Data(text.replacing("scorecard: \(id)\n", with: "scorecard: \(id)\nversion: \"\(version)\"\n").utf8)
            .write(to: file)
    }

    /// Writes a file of the archive, as old as the others.
    func write(_ text: String, to path: String) throws {
        try settle(Data(text.utf8), path)
    }

    /// Copies a file of the archive, with bytes added at its end.
    func copy(_ path: String, to copy: String, appending bytes: [UInt8]) throws {
        try settle(try Data(contentsOf: archive.appending(path: path)) + bytes, copy)
    }

    private func settle(_ content: Data, _ path: String) throws {
        let file = archive.appending(path: path)
        try content.write(to: file)
        try FileManager.default.setAttributes(
            [.modificationDate: Date.wholeSeconds(ago: 80_000)], ofItemAtPath: file.path)
    }
}

// MARK: Consent

extension SampleNight {
    /// Whether the call may be scored now.
    func allowsScoring(_ call: String) async throws -> Bool {
        let store = try await store()
        guard let id = CallID(call), let entry = try await store.call(id) else { return false }
        return try await Gatekeeper(store: store, now: Self.now).allows(.qualityScoring, of: entry)
    }

    /// Adds the customer's withdrawal to the ledger of the archive.
    func withdrawInLedger(_ call: String) async throws {
        let chain = try await chain(of: call)
        let record = try chain.withdrawal(
            recordID: "\(call)-withdrawn", at: Self.now, reason: "asked", by: "customer")
        try append(record.canonicalJSON)
    }

    /// All records of a call with the customer's withdrawal at the end, as its consent file holds them.
    func chainWithWithdrawal(of call: String) async throws -> String {
        let chain = try await chain(of: call)
        let withdrawal = try chain.withdrawal(
            recordID: "\(call)-withdrawn", at: Self.now, reason: "asked", by: "customer")
        let id = try #require(CallID(call))
        let records = try await store().consentChain(of: id).map(\.document)
        return "[\((records + [withdrawal.canonicalJSON]).joined(separator: ", "))]"
    }

    /// Adds a record to the ledger that grants these purposes and no others: asked anew, a second after the last.
    /// - Parameters:
    ///   - late: purposes that are granted from a later time on.
    ///   - end: when all of it expires.
    func grantOnly(
        _ purposes: Set<Purpose>, to call: String, late: [Purpose: ZonedTime] = [:], until end: ZonedTime? = nil
    ) async throws {
        let chain = try await chain(of: call)
        var fields = try #require(
            JSONSerialization.jsonObject(with: Data(chain.last.canonicalJSON.utf8)) as? [String: Any])
        fields["record_id"] = "\(call)-\(chain.last.seq + 1)"
        fields["seq"] = chain.last.seq + 1
        fields["prev_hash"] = chain.last.hash.hex
        let before = chain.last.capture
        let asked = ZonedTime(epochSeconds: before.at.epochSeconds + 1, utcOffsetSeconds: before.at.utcOffsetSeconds)
        fields["capture"] = ["at": asked.iso8601, "method": before.method]
        fields["purposes"] = Purpose.allCases.map { purpose in
            [
                "purpose": purpose.rawValue, "granted": purposes.contains(purpose),
                "granted_at": (late[purpose] ?? chain.last.capture.at).iso8601,
                "expires_at": end.map { $0.iso8601 as Any } ?? NSNull(),
            ] as [String: Any]
        }
        let json = try JSONSerialization.data(withJSONObject: fields, options: [.sortedKeys, .withoutEscapingSlashes])
        try append(String(decoding: json, as: UTF8.self))
    }

    /// The first record of a written case, with everything else as in that of LN-2003.
    func grant(_ purposes: Set<Purpose>, toWritten call: String) throws {
        let line = try #require(
            String(contentsOf: Self.samples.appending(path: "archive/consent.jsonl"), encoding: .utf8)
                .split(separator: "\n").first { $0.contains(#""LN-2003""#) })
        var fields = try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        fields["call_id"] = call
        fields["record_id"] = "\(call)-1"
        fields["purposes"] = purposes.sorted().map { purpose in
            [
                "purpose": purpose.rawValue, "granted": true, "granted_at": "2026-11-12T09:25:00+01:00",
                "expires_at": NSNull(),
            ] as [String: Any]
        }
        let json = try JSONSerialization.data(withJSONObject: fields, options: [.sortedKeys, .withoutEscapingSlashes])
        try append(String(decoding: json, as: UTF8.self))
    }

    private func chain(of call: String) async throws -> ConsentChain {
        let id = try #require(CallID(call))
        let records = try await store().consentChain(of: id).map {
            try ConsentRecord(json: $0.document.utf8, file: "store")
        }
        return try ConsentChain(of: id, records)
    }

    private func append(_ record: String) throws {
        let ledger = archive.appending(path: "consent.jsonl")
        let text = try String(contentsOf: ledger, encoding: .utf8)
        try Data("\(text)\(record)\n".utf8).write(to: ledger)
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

extension Date {
    /// A moment without a fraction: Foundation sets a file's time in whole microseconds, and one that it rounds up to a
    /// million is refused by the system.
    fileprivate static func wholeSeconds(ago seconds: Double) -> Date {
        Date(timeIntervalSince1970: (Date.now.timeIntervalSince1970 - seconds).rounded(.down))
    }
}
