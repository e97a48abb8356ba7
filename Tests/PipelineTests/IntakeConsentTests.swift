import Archive
import CallModel
import Foundation
import Store
import Testing

@testable import Pipeline

/// What intake keeps of consent that it could not read, and of folders that it could not list.
@Suite struct IntakeConsentTests {
    private static let path = "2026-11-16/LN-2101"

    /// The walk of a night.
    private func walk(_ sample: SampleNight, deafTo folder: String? = nil, night: Int) async throws -> Int {
        let settings = try sample.settings()
        let archive = DeafArchive(archive: try settings.openArchive(), folder: folder)
        let intake = IntakeStep(
            store: try await sample.store(), archive: archive, manifests: settings.manifests, preset: nil,
            written: .none, night: night, author: .night(at: SampleNight.now),
            clock: RunningClock(at: SampleNight.now))
        return try await intake.run { _ in }
    }

    /// A sample whose call LN-2101 was used in a night, and whose consent file is half a withdrawal now.
    private func halfWithdrawn() async throws -> SampleNight {
        let sample = try await SampleNight.afterOneNight()
        #expect(try await sample.allowsScoring("LN-2101"))
        try sample.write(#"{"schema": "consent/1", "status": "withdr"#, to: "\(Self.path).consent.json")
        _ = try await walk(sample, night: 100)
        #expect(try await !sample.allowsScoring("LN-2101"))
        return sample
    }

    @Test func `consent that cannot be read denies also while the metadata cannot be read`() async throws {
        let sample = try await halfWithdrawn()
        try sample.write("{", to: "\(Self.path).json")
        for night in 101...102 {
            _ = try await walk(sample, night: night)
            #expect(try await !sample.allowsScoring("LN-2101"))
        }
    }

    @Test func `consent that cannot be read denies also while its folder cannot be listed`() async throws {
        let sample = try await halfWithdrawn()
        _ = try await walk(sample, deafTo: "2026-11-16", night: 101)
        #expect(try await !sample.allowsScoring("LN-2101"))
    }

    @Test(arguments: ["in one night", "one after the other", "where another recording was, of the same size and age"])
    func `consent and metadata that both cannot be read deny the call that was there`(_ order: String) async throws {
        let sample = try await SampleNight.afterOneNight()
        var path = Self.path
        if order.hasPrefix("where") {
            path = "2026-11-16/moved"
            for ending in ["mp3", "json", "consent.json"] {
                try FileManager.default.moveItem(
                    at: sample.archive.appending(path: "\(Self.path).\(ending)"),
                    to: sample.archive.appending(path: "\(path).\(ending)"))
            }
        }
        try sample.write("{", to: "\(path).json")
        if order.hasPrefix("one") { _ = try await walk(sample, night: 99) }
        #expect(try await sample.allowsScoring("LN-2101"))
        try sample.write(#"{"schema": "consent/1", "status": "withdr"#, to: "\(path).consent.json")
        _ = try await walk(sample, night: 100)
        #expect(try await !sample.allowsScoring("LN-2101"))
        #expect(try await sample.allowsScoring("LN-2102"), "nobody else")
    }

    @Test func `consent that is torn denies the calls it names, whatever it lies beside`() async throws {
        let sample = try await SampleNight.afterOneNight()
        try sample.write(#"[{"call_id": "LN-2109"}, {"call_id": "LN-2110", "sta"#, to: "\(Self.path).consent.json")
        _ = try await walk(sample, night: 100)
        for call in ["LN-2101", "LN-2109", "LN-2110"] { #expect(try await !sample.allowsScoring(call)) }
    }

    @Test func `consent of a recording that nobody knows is named, and denies no other call`() async throws {
        let sample = try await SampleNight.afterOneNight()
        for ending in ["wav", "json", "consent.json"] { try sample.write("{", to: "unknown.\(ending)") }
        _ = try await walk(sample, night: 100)
        #expect(try await sample.store().problems().map(\.file).contains("unknown.consent.json"))
        #expect(try await sample.allowsScoring("LN-2101"))
    }

    @Test func `a withdrawal whose recording was deleted is read all the same`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let chain = try await sample.chainWithWithdrawal(of: "LN-2101")
        try FileManager.default.removeItem(at: sample.archive.appending(path: "\(Self.path).mp3"))
        try sample.write(chain, to: "\(Self.path).consent.json")
        let report = try await sample.run()
        #expect(!report.problems.contains { $0.file.hasSuffix("LN-2101.consent.json") })
        #expect(report.receipts.count == 1)
        let call = try #require(CallID("LN-2101"))
        #expect(try await sample.store().call(call) == nil)
    }

    @Test func `consent that cannot be read denies also once its recording was deleted`() async throws {
        let sample = try await SampleNight.afterOneNight()
        try FileManager.default.removeItem(at: sample.archive.appending(path: "\(Self.path).mp3"))
        try sample.write(#"{"schema": "consent/1", "status": "withdr"#, to: "\(Self.path).consent.json")
        for night in 100...101 {
            _ = try await walk(sample, night: night)
            #expect(try await !sample.allowsScoring("LN-2101"))
        }
        #expect(try await sample.allowsScoring("LN-2102"), "nobody else")
    }

    @Test func `consent that was mended, or is gone from beside its recording, denies no longer`() async throws {
        let sample = try await halfWithdrawn()
        try FileManager.default.removeItem(at: sample.archive.appending(path: "\(Self.path).consent.json"))
        _ = try await walk(sample, night: 101)
        #expect(try await sample.allowsScoring("LN-2101"))
    }

    @Test func `consent that went with its recording denies until somebody answers for it`() async throws {
        let sample = try await halfWithdrawn()
        for ending in ["mp3", "json", "consent.json"] {
            try FileManager.default.removeItem(at: sample.archive.appending(path: "\(Self.path).\(ending)"))
        }
        for night in 101...102 {
            _ = try await walk(sample, night: night)
            #expect(try await !sample.allowsScoring("LN-2101"))
        }
        let store = try await sample.store(), author = AuditAuthor.night(at: SampleNight.now)
        let file = "\(Self.path).consent.json"
        #expect(try await store.forgetConsentProblems(of: file, by: author) == [CallID("LN-2101")])
        #expect(try await store.forgetConsentProblems(of: file, by: author).isEmpty)
        #expect(try await sample.allowsScoring("LN-2101"))
        let query = AuditQuery(action: AuditAction.consentProblemForgotten.rawValue)
        #expect(try await store.auditEntries(query, before: nil, limit: 9).count == 1)
    }

    @Test func `an archive that is empty all at once forgets nothing, until somebody says that it is meant to be`()
        async throws
    {
        let sample = try await halfWithdrawn()
        let store = try await sample.store()
        let ledger = try await store.ledger().map { $0.count }
        try FileManager.default.moveItem(at: sample.archive, to: sample.folder.appending(path: "away"))
        try FileManager.default.createDirectory(at: sample.archive, withIntermediateDirectories: false)
        let error = await #expect(throws: InputError.self) { try await walk(sample, night: 101) }
        #expect(error?.code == "archive.empty")
        #expect(try await store.ledger().map { $0.count } == ledger)
        #expect(try await !sample.allowsScoring("LN-2101"))
        try await store.forgetAllRecordings(by: .night(at: SampleNight.now))
        let query = AuditQuery(action: AuditAction.archiveEmptied.rawValue)
        #expect(try await store.auditEntries(query, before: nil, limit: 9).count == 1)
        #expect(try await walk(sample, night: 102) == 0)
        #expect(try await !sample.allowsScoring("LN-2101"), "what is denied stays so")
    }

    @Test func `a ledger that cannot be read denies until it was read, also while it is away`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let ledger = sample.archive.appending(path: "consent.jsonl")
        let text = try String(contentsOf: ledger, encoding: .utf8)
        try Data("\(text){torn\n".utf8).write(to: ledger)
        _ = try await walk(sample, night: 100)
        #expect(try await !sample.allowsScoring("LN-2101"))
        try FileManager.default.removeItem(at: ledger)
        _ = try await walk(sample, night: 101)
        #expect(try await !sample.allowsScoring("LN-2101"))
        try Data(text.utf8).write(to: ledger)
        _ = try await walk(sample, night: 102)
        #expect(try await sample.allowsScoring("LN-2101"))
    }

    @Test func `a file that was imported and could not be used denies also when it cannot be opened any more`()
        async throws
    {
        let sample = try await SampleNight.afterOneNight()
        let file = sample.folder.appending(path: "import.jsonl")
        let step = ConsentStep(store: try await sample.store(), author: .night(at: SampleNight.now))
        for (text, denied) in [(#"{"call_id": "LN-2101"}"#, ["LN-2101"]), ("{torn", ["LN-2101", "LN-2102"])] {
            try Data(text.utf8).write(to: file)
            #expect(try await step.importFile(file.path).count == 1)
            for call in denied { #expect(try await !sample.allowsScoring(call)) }
        }
        try FileManager.default.removeItem(at: file)
        #expect(try await step.importFile(file.path).map(\.error.code) == ["file.missing"])
        #expect(try await !sample.allowsScoring("LN-2101"))
        try Data().write(to: file)
        #expect(try await step.importFile(file.path).isEmpty)
        #expect(try await sample.allowsScoring("LN-2101"))
    }

    @Test func `recordings in a folder that cannot be listed stay as they are, and are counted`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let files = try await walk(sample, night: 100)
        let entry = try await sample.store().recordings(at: ["\(Self.path).mp3"])
        let left = try await walk(sample, deafTo: "2026-11-16", night: 101)
        #expect(try await sample.store().recordings(at: ["\(Self.path).mp3"]) == entry && !entry.isEmpty)
        #expect(left == files + 1, "one more: the folder itself")
    }
}

/// An archive in which one folder cannot be listed.
private struct DeafArchive: RecordingArchive {
    let archive: any RecordingArchive
    let folder: String?

    var path: String { archive.path }

    func file(at relativePath: String) throws(InputError) -> RegularFile { try archive.file(at: relativePath) }

    func look(at relativePath: String) throws(InputError) -> FileLook { try archive.look(at: relativePath) }

    func entries(of folder: [UInt8]) -> [ListedEntry]? {
        String(decoding: folder, as: UTF8.self) == self.folder ? nil : archive.entries(of: folder)
    }

    func holds(_ relativePath: String) -> Bool {
        folder.map { !relativePath.hasPrefix($0 + "/") } ?? true && archive.holds(relativePath)
    }
}
