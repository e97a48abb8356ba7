import CallModel
import Consent
import Foundation
import Pipeline
import Reports
import Sampling
import Store
import Testing

private func id(_ text: String) throws -> CallID { try #require(CallID(text)) }

@Suite struct NightTests {
    @Test func `every file of the sample archive gets the fate its story says`() async throws {
        let sample = try SampleNight()
        let report = try await sample.run()
        let expected = try ExpectedFate.all()
        let found = try await sample.store().recordings(after: "", limit: 100).map { entry in
            ExpectedFate(
                path: entry.path, call: entry.callID?.text ?? "", fate: entry.fate.rawValue, reason: entry.reason ?? "")
        }
        #expect(Set(found) == Set(expected.filter { $0.path != "-" }))
        #expect(report.callsWithoutRecording == expected.count { $0.fate == "abandoned" })
        #expect(report.ledger.addsUp)
        #expect(!report.isClean)
        #expect(report.failed.map(\.path) == ["2026-11-20/LN-2113.wav"])
        #expect(report.problems.isEmpty)
    }

    @Test func `a second night over the same archive changes nothing`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let first = try await sample.dump()
        try await sample.run()
        #expect(try await sample.dump() == first)
        #expect(first.count > 50)
    }

    @Test func `two nights in two work directories leave the same facts`() async throws {
        let (one, other) = (try SampleNight(), try SampleNight())
        try await one.run()
        try await other.run()
        #expect(try await one.dump() == (try await other.dump()))
    }

    @Test func `a recording without consent is never opened`() async throws {
        let sample = try SampleNight()
        let refused = ["2026-11-20/LN-2112.opus", "dovira/DC-0033.opus"]
        let watch = try OpenWatch(files: (refused + ["2026-11-16/LN-2101.mp3"]).map { sample.archive.path + "/" + $0 })
        try await sample.run()
        // The last is the control: without it a watch that sees nothing would look like a gate that holds.
        #expect(watch.opened() == [sample.archive.path + "/2026-11-16/LN-2101.mp3"])
    }

    @Test func `metadata that arrives after its recording is taken up by the next night`() async throws {
        let sample = try SampleNight()
        let sidecar = sample.archive.appending(path: "2026-11-16/LN-2101.json")
        let metadata = try Data(contentsOf: sidecar)
        try FileManager.default.removeItem(at: sidecar)
        try await sample.run()
        let path = "2026-11-16/LN-2101.mp3"
        let waiting = try #require(try await sample.store().recordings(at: [path])[path])
        #expect((waiting.fate, waiting.reason) == (.waiting, "no_metadata"))
        try metadata.write(to: sidecar)
        try await sample.run()
        #expect(try await sample.store().recordings(at: [path])[path]?.fate == .processed)
    }

    @Test func `another recording for a known call is a conflict, is named, and changes nothing of the call`()
        async throws
    {
        let sample = try await SampleNight.afterOneNight()
        // The consent of LN-2003 names no hash, so that the gate lets the other bytes through.
        try sample.copy("2026-11-12/LN-2003.opus", to: "2026-11-20/again.opus", appending: [0])
        try sample.write(
            #"{"call_id": "LN-2003", "started_at": "2026-11-12T10:25:00+02:00", "agent": "somebody else"}"#,
            to: "2026-11-20/again.json")
        let report = try await sample.run()
        let conflict = try #require(report.failed.first { $0.path == "2026-11-20/again.opus" })
        #expect(conflict.reason == "conflict")
        #expect(conflict.detail?.contains("2026-11-12/LN-2003.opus") == true)
        #expect(try await sample.store().call(id("LN-2003"))?.call.agent == "marek")
        #expect(try await sample.fate("2026-11-12/LN-2003.opus") == .processed)
    }

    @Test func `other bytes under the path of a call that was measured are a conflict`() async throws {
        let sample = try await SampleNight.afterOneNight()
        try sample.copy("2026-11-12/LN-2003.opus", to: "2026-11-12/LN-2003.opus", appending: [0])
        try await sample.run()
        #expect(try await sample.fate("2026-11-12/LN-2003.opus") == .quarantined)
        #expect(try await sample.store().inputs(of: .acoustics, for: id("LN-2003")) != nil)
    }

    @Test func `where the first of two equal recordings goes away, the other takes its place`() async throws {
        let sample = try await SampleNight.afterOneNight()
        try FileManager.default.removeItem(at: sample.archive.appending(path: "2026-11-17/LN-2102.opus"))
        try await sample.run()
        #expect(try await sample.fate("restored/rec-000417.opus") == .processed)
    }

    @Test func `a broken transcript is named until it is mended or gone, and its call is worked on without words`()
        async throws
    {
        let sample = try SampleNight()
        let path = "2026-11-16/LN-2101.transcript.json"
        try sample.write(#"{"call_id": "LN-2101", "segments": 7}"#, to: path)
        let report = try await sample.run()
        #expect(report.problems.map(\.file) == [path])
        #expect(try await sample.store().call(id("LN-2101"))?.stage == .spotted)
        #expect(try await sample.store().inputs(of: .transcript, for: id("LN-2101")) == nil)
        try FileManager.default.removeItem(at: sample.archive.appending(path: path))
        #expect(try await sample.run().problems.isEmpty)
    }

    @Test func `a revised scorecard gives new answers beside the old, and leaves the digest as it is`() async throws {
        let sample = try SampleNight()
        try sample.useOwnScorecards()
        try await sample.run()
        let (digest, call) = (try sample.digest("json"), try id("LN-2104"))
        let before = try #require(try await sample.store().currentEvaluation(Assessment.self, of: call))
        try sample.reviseScorecards()
        try await sample.run()
        let after = try #require(try await sample.store().currentEvaluation(Assessment.self, of: call))
        #expect(after.revision != before.revision)
        #expect(try await sample.dump().count { $0.hasPrefix("evaluation\tcall_id=LN-2104\t") } == 2)
        #expect(try sample.digest("json") == digest)
    }

    @Test func `two scorecards for the same calls are a problem that is named, not the end of the night`() async throws
    {
        let sample = try SampleNight()
        try sample.useOwnScorecards()
        try FileManager.default.copyItem(
            at: sample.scorecards.appending(path: "support.yaml"),
            to: sample.scorecards.appending(path: "support-copy.yaml"))
        let report = try await sample.run()
        #expect(report.ledger.total(of: .processed) == 13)
        #expect(report.problems.contains { $0.code.hasPrefix("scorecard.") })
    }

    @Test func `withdrawing consent leaves nothing of the call but a tombstone, in store and digests`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let call = try id("LN-2109")
        #expect(try sample.digest("md").contains("courier comparison"))
        let step = ConsentStep(store: try await sample.store(), author: .night(at: SampleNight.now))
        let erasure = try await step.withdraw(
            call, at: SampleNight.now, reason: "asked by letter", by: "customer", recordID: "w-1")
        #expect(erasure?.removed["transcript"] == 1)
        try await sample.night().rebuildThemesAndDigests()
        let facts = try await sample.dump()
        let tables = Set(facts.filter { $0.contains("LN-2109") }.map { String($0.prefix { $0 != "\t" }) })
        // The frame of a draw keeps the id, so that the draw can still be verified; nothing else may know the call.
        #expect(tables.isSubset(of: ["recording", "consent_record", "draw", "drawn_call", "tombstone"]))
        #expect(tables.contains("tombstone"))
        #expect(!facts.contains { $0.lowercased().contains("courier comparison is brilliant") })
        for format in ["html", "md", "json"] { #expect(try !sample.digest(format).contains("LN-2109")) }
        // The next nights meet the files again, and do not take them up.
        for _ in 0..<2 {
            try await sample.run()
            #expect(try await sample.fate("2026-11-20/LN-2109.mp3") == .erased)
        }
        #expect(try await sample.store().call(call) == nil)
    }

    @Test func `words that were taken back leave a digest also where it cannot be counted anew`() async throws {
        let sample = try await SampleNight.afterOneNight()
        _ = try await ConsentStep(store: try await sample.store(), author: .night(at: SampleNight.now)).withdraw(
            try id("LN-2109"), at: SampleNight.now, reason: "asked", by: "customer", recordID: "w-1")
        #expect(try sample.digest("md").contains("courier comparison"))
        // What the figures are counted from is away.
        let database = try await sample.settings().workDirectory().openDatabase()
        try await database.write { try $0.execute("ALTER TABLE acoustics RENAME TO away", []) }
        try database.close()
        await #expect(throws: (any Error).self) { try await sample.night().rebuildThemesAndDigests() }
        for format in ["html", "md", "json"] { #expect(try !sample.digest(format).contains("courier comparison")) }
        #expect(try await sample.store().staleDigests() == ["2026-W47"])
    }

    @Test func `a withdrawn call that was pulled for review leaves no figure behind`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let call = try id("LN-2104")
        #expect(try await sample.dump().contains { $0.hasPrefix("drawn_call") && $0.contains("\"value\":1") })
        _ = try await ConsentStep(store: try await sample.store(), author: .night(at: SampleNight.now)).withdraw(
            call, at: SampleNight.now, reason: "asked", by: "customer", recordID: "w-1")
        #expect(try await !sample.dump().contains { $0.hasPrefix("drawn_call") && $0.contains("\"value\":1") })
    }

    @Test func `a withdrawal in the ledger also reaches a call whose recording is gone, and the digests on disk`()
        async throws
    {
        let sample = try await SampleNight.afterOneNight()
        try FileManager.default.removeItem(at: sample.archive.appending(path: "2026-11-20/LN-2109.mp3"))
        try await sample.withdrawInLedger("LN-2109")
        // A night of the week after, whose own digest is another one.
        let later = ZonedTime(epochSeconds: SampleNight.date.epochSeconds + 7 * 86_400, utcOffsetSeconds: 7200)
        _ = try await sample.night().run(date: later)
        #expect(try await sample.store().isErased(id("LN-2109")))
        #expect(try !sample.digest("json").contains("LN-2109"))
    }

    @Test func `what was made for a purpose goes when the purpose is no longer granted`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let call = try id("LN-2109")
        try await sample.grantOnly([.qualityScoring], to: "LN-2109")
        try await sample.run()
        let store = try await sample.store()
        #expect(try await store.inputs(of: .acoustics, for: call) != nil)
        #expect(try await store.inputs(of: .transcript, for: call) == nil)
        #expect(try await store.inputs(of: .feedback, for: call) == nil)
        #expect(try await !sample.dump().contains { $0.lowercased().contains("courier comparison is brilliant") })
        try await sample.grantOnly([], to: "LN-2109")
        try await sample.run()
        #expect(try await store.inputs(of: .acoustics, for: call) == nil)
        #expect(try await store.currentEvaluation(Assessment.self, of: call) == nil)
        #expect(try await sample.fate("2026-11-20/LN-2109.mp3") == .refused)
    }

    @Test func `an imported record that contradicts one on file denies its call until the file is mended`() async throws
    {
        let sample = try await SampleNight.afterOneNight()
        let step = ConsentStep(store: try await sample.store(), author: .night(at: SampleNight.now))
        let stored = try #require(try await sample.store().consentChain(of: id("LN-2101")).first)
        let file = sample.folder.appending(path: "import.json")
        let other = stored.document.replacing(#""lawful_basis":"consent""#, with: #""lawful_basis":"contract""#)
        try Data(other.utf8).write(to: file)
        #expect(try await step.importFile(file.path).map(\.error.code) == ["consent.contradicts"])
        #expect(try await !sample.allowsScoring("LN-2101"))
        try Data(stored.document.utf8).write(to: file)
        #expect(try await step.importFile(file.path).isEmpty)
        #expect(try await sample.allowsScoring("LN-2101"))
    }

    @Test func `a clock that runs backwards denies every call`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let earlier = ZonedTime(epochSeconds: SampleNight.now.epochSeconds - 3600, utcOffsetSeconds: 7200)
        let report = try await sample.run(now: earlier)
        #expect(report.ledger.total(of: .processed) == 0)
    }

    @Test func `a line of the consent ledger that cannot be read denies until it is mended`() async throws {
        let sample = try SampleNight()
        let ledger = sample.archive.appending(path: "consent.jsonl")
        let text = try String(contentsOf: ledger, encoding: .utf8)
        try Data((text + "{\"schema\": \"consent/1\", \"call_id\": \"LN-2101\", broken\n").utf8).write(to: ledger)
        let report = try await sample.run()
        #expect(report.ledger.total(of: .processed) < 13)
        #expect(report.problems.contains { $0.file == "consent.jsonl" && $0.place?.contains("line") == true })
        try Data(text.utf8).write(to: ledger)
        #expect(try await sample.run().ledger.total(of: .processed) == 13)
    }

    @Test func `draws verify, and name a call that was slipped in`() async throws {
        let sample = try SampleNight()
        #expect(try await sample.run().drawn == ["2026-W46", "2026-W47"])
        let store = try await sample.store()
        let record = try #require(try await store.draw(DrawRecord.self, id: "2026-W47"))
        let listed = try await store.callIDs(ofDraw: "2026-W47", kind: "random")
        #expect(record.differences(listed: listed).isEmpty)
        #expect(record.differences(listed: listed + [try id("LN-2101")]).count == 1)
        #expect(try await store.callIDs(ofDraw: "2026-W47", kind: "targeted") == [try id("LN-2104")])
    }

    @Test func `quotes in the digest stand in the transcripts, and only where consent grants it`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let markdown = try sample.digest("md")
        #expect(markdown.contains("LN-2103"))
        // Scoring was granted for LN-2106, themes and quotes were not; LN-2111 has no consent at all.
        #expect(!markdown.contains("LN-2106"))
        #expect(!markdown.contains("LN-2111"))
        #expect(try sample.digest("html").contains("https://sidetone.example.com/calls/LN-2103#t="))
    }

    @Test func `a lexicon of one's own that cannot be read is named with its line, and themes are found without it`()
        async throws
    {
        let sample = try SampleNight()
        let lexicon = sample.folder.appending(path: "words.yaml")
        try Data("# ours\nlabel_printer: labelwriter\n".utf8).write(to: lexicon)
        var settings = try sample.settings()
        settings.lexicon = lexicon.path
        let night = try await Night(settings: settings, store: sample.store(), now: SampleNight.now)
        let report = try await night.run(date: SampleNight.date)
        #expect(report.problems.contains { $0.file == lexicon.path && $0.place?.contains("2") == true })
        #expect(try sample.digest("md").contains("LN-2103"))
        try Data("# ours\nlabel_printer:\n  en: [label writer]\n  pl: [drukark]\n".utf8).write(to: lexicon)
        #expect(try await night.run(date: SampleNight.date).problems.isEmpty)
    }
}
