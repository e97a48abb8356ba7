import CallModel
import Consent
import Foundation
import Pipeline
import Reports
import Store
import Testing

/// Nights over an archive whose recordings are all gone at once.
@Suite struct EmptyArchiveTests {
    private static let call = "LN-2101"
    private static let sidecar = "2026-11-16/LN-2101.consent.json"

    /// Deletes every other file of the archive.
    private func keep(only path: String, of sample: SampleNight) throws {
        let file = sample.archive.appending(path: path)
        let content = try Data(contentsOf: file)
        try FileManager.default.removeItem(at: sample.archive)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try content.write(to: file)
    }

    private func later(days: Int) -> ZonedTime {
        ZonedTime(epochSeconds: SampleNight.now.epochSeconds + days * 86_400, utcOffsetSeconds: 7200)
    }

    private func knowsCall(_ sample: SampleNight) async throws -> Bool {
        let call = try #require(CallID(Self.call))
        return try await sample.store().call(call) != nil
    }

    @Test(arguments: ["consent.jsonl", sidecar])
    func `an archive with nothing but consent in it is there, and what was withdrawn in it is erased`(
        file: String
    ) async throws {
        let sample = try await SampleNight.afterOneNight()
        try sample.write(try await sample.chainWithWithdrawal(of: Self.call), to: Self.sidecar)
        if file != Self.sidecar { try await sample.withdrawInLedger(Self.call) }
        try keep(only: file, of: sample)
        #expect(try await knowsCall(sample))
        let report = try await sample.run()
        #expect(report.receipts.count == 1 && report.ledger.addsUp)
        #expect(try await !knowsCall(sample))
    }

    @Test func `an archive with nothing but a manifest in it is there`() async throws {
        let sample = try await SampleNight.afterOneNight()
        try keep(only: "calls.csv", of: sample)
        #expect(try await sample.run().ledger.addsUp)
        #expect(try await sample.store().ledger().isEmpty)
    }

    @Test(arguments: SharedDatabase.all)
    func `where the archive is missing, what was taken back or kept long enough goes, and nothing else does`(
        database: SharedDatabase
    ) async throws {
        let sample = try await database.sample()
        try await sample.run()
        try await sample.grantOnly(Set(Purpose.allCases), to: "LN-2102", until: later(days: 1))
        try await sample.withdrawInLedger(Self.call)
        try await sample.importLedger()
        let store = try await sample.store()
        let calls = try await store.calls(after: "", limit: 99).map(\.call.id)
        let worded = try await store.calls(with: .transcript, among: calls)
        let processed = try await store.recordings(with: .processed).count
        try FileManager.default.removeItem(at: sample.archive)
        var settings = try sample.settings()
        settings.retention = RetentionPolicy(days: [.transcript: 14], runsEveryNight: true)
        let night = try await Night(settings: settings, store: store, now: later(days: 2))
        let error = await #expect(throws: InputError.self) { try await night.run(date: SampleNight.date) }
        #expect(error?.code == "archive.missing")
        #expect(try await !knowsCall(sample))
        #expect(try await store.pendingReceipts().isEmpty)
        let gone = worded.subtracting(try await store.calls(with: .transcript, among: calls)).map(\.text).sorted()
        #expect(gone == ["LN-2001", "LN-2002", "LN-2101"], "two are old, consent to one was taken back")
        let themes = try #require(try await sample.dump().first { $0.hasPrefix("theme_book") })
        #expect((gone + ["LN-2102"]).allSatisfy { !themes.contains($0) } && themes.contains("LN-2103"))
        #expect(try await store.recordings(with: .processed).count == processed - 1)
    }

    @Test(arguments: [true, false])
    func `what expired while the archive was missing stays until the renewal in it could be read`(isRenewed: Bool)
        async throws
    {
        let sample = try await SampleNight.afterOneNight()
        try await sample.grantOnly(Set(Purpose.allCases), to: Self.call, until: later(days: 1))
        try await sample.importLedger()
        if isRenewed { try await sample.grantOnly(Set(Purpose.allCases), to: Self.call, until: later(days: 90)) }
        let (store, call) = (try await sample.store(), try #require(CallID(Self.call)))
        let away = sample.folder.appending(path: "away")
        try FileManager.default.moveItem(at: sample.archive, to: away)
        await #expect(throws: InputError.self) { try await sample.run(now: later(days: 2)) }
        #expect(try await store.inputs(of: .transcript, for: call) != nil)
        let gate = try await Gatekeeper(store: store, now: later(days: 2))
        let decision = await gate.consent(to: call, audio: nil).decide(.qualityScoring)
        #expect(decision == .denied(.expired), "it is used for nothing")
        try FileManager.default.moveItem(at: away, to: sample.archive)
        try await sample.run(now: later(days: 2))
        #expect(try await (store.inputs(of: .transcript, for: call) != nil) == isRenewed)
    }

    @Test func `where the archive may not be mounted, consent that was withdrawn elsewhere is taken back all the same`()
        async throws
    {
        let sample = try await SampleNight.afterOneNight()
        let file = sample.folder.appending(path: "import.json")
        try Data(try await sample.chainWithWithdrawal(of: Self.call).utf8).write(to: file)
        let step = ConsentStep(store: try await sample.store(), author: .night(at: SampleNight.now))
        #expect(try await step.importFile(file.path).isEmpty)
        try FileManager.default.removeItem(at: sample.archive)
        try FileManager.default.createDirectory(at: sample.archive, withIntermediateDirectories: false)
        let error = await #expect(throws: InputError.self) { try await sample.run() }
        #expect(error?.code == "archive.empty")
        #expect(try await !knowsCall(sample))
        #expect(try await sample.store().pendingReceipts().isEmpty)
    }
}
