import CallModel
import Consent
import Foundation
import Pipeline
import Reports
import Sampling
import Store
import Testing

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
        let sample = try SampleNight()
        try await sample.run()
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

    @Test func `another recording for a known call is a conflict and is named`() async throws {
        let sample = try SampleNight()
        try await sample.run()
        let other = sample.archive.appending(path: "2026-11-20/again.mp3")
        let files = FileManager.default
        try files.copyItem(at: sample.archive.appending(path: "2026-11-16/LN-2101.mp3"), to: other)
        let handle = try FileHandle(forWritingTo: other)
        try handle.seekToEnd()
        try handle.write(contentsOf: Data([0]))
        try handle.close()
        for suffix in ["json", "transcript.json"] {
            try files.copyItem(
                at: sample.archive.appending(path: "2026-11-16/LN-2101.\(suffix)"),
                to: sample.archive.appending(path: "2026-11-20/again.\(suffix)"))
        }
        try files.setAttributes([.modificationDate: Date.now.addingTimeInterval(-3600)], ofItemAtPath: other.path)
        try await sample.run()
        let entries = try await sample.store().recordings(at: ["2026-11-20/again.mp3", "2026-11-16/LN-2101.mp3"])
        #expect(entries["2026-11-16/LN-2101.mp3"]?.fate == .processed)
        let conflict = try #require(entries["2026-11-20/again.mp3"])
        // Its consent names the hash of the first recording, so the gate may be the first to notice.
        #expect(["conflict", "consent.other_audio"].contains(conflict.reason))
    }

    @Test func `a broken transcript is named, and its call is worked on without words`() async throws {
        let sample = try SampleNight()
        let file = sample.archive.appending(path: "2026-11-16/LN-2101.transcript.json")
        try Data("{\"call_id\": \"LN-2101\", \"segments\": 7}".utf8).write(to: file)
        let report = try await sample.run()
        #expect(report.problems.map(\.file) == ["2026-11-16/LN-2101.transcript.json"])
        #expect(try await sample.store().call(try #require(CallID("LN-2101")))?.stage == .spotted)
        #expect(try await sample.store().inputs(of: .transcript, for: try #require(CallID("LN-2101"))) == nil)
    }

    @Test func `withdrawing consent leaves nothing of the call but a tombstone, in store and digests`() async throws {
        let sample = try SampleNight()
        try await sample.run()
        let call = try #require(CallID("LN-2109"))
        #expect(try sample.digest("md").contains("courier comparison"))
        let step = ConsentStep(store: try await sample.store())
        let erasure = try await step.withdraw(
            call, at: SampleNight.now, reason: "asked by letter", by: "customer", recordID: "w-1")
        #expect(erasure.removed["transcript"] == 1)
        try await sample.night().rebuildThemesAndDigests()
        let facts = try await sample.dump().filter { $0.contains("LN-2109") }
        let tables = Set(facts.map { String($0.prefix { $0 != "\t" }) })
        // The frame of a draw keeps the id, so that the draw can still be verified; nothing else may know the call.
        #expect(tables.isSubset(of: ["recording", "consent_record", "draw", "drawn_call", "tombstone"]))
        #expect(tables.contains("tombstone"))
        for format in ["html", "md", "json"] { #expect(try !sample.digest(format).contains("LN-2109")) }
        // The next night meets the files again, and does not take them up.
        try await sample.run()
        let path = "2026-11-20/LN-2109.mp3"
        #expect(try await sample.store().recordings(at: [path])[path]?.fate == .erased)
        #expect(try await sample.store().call(call) == nil)
    }

    @Test func `a clock that runs backwards denies every call`() async throws {
        let sample = try SampleNight()
        try await sample.run()
        let earlier = ZonedTime(epochSeconds: SampleNight.now.epochSeconds - 60, utcOffsetSeconds: 7200)
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
        let record = try #require(try await sample.store().draw(DrawRecord.self, id: "2026-W47"))
        #expect(record.draw.differences(from: record.samplingFrame).isEmpty)
        #expect(record.pulls.flatMap(\.calls).map(\.call.text) == ["LN-2104"])
    }

    @Test func `quotes in the digest stand in the transcripts, and only where consent grants it`() async throws {
        let sample = try SampleNight()
        try await sample.run()
        let markdown = try sample.digest("md")
        #expect(markdown.contains("LN-2103"))
        // Scoring was granted for LN-2106, themes and quotes were not; LN-2111 has no consent at all.
        #expect(!markdown.contains("LN-2106"))
        #expect(!markdown.contains("LN-2111"))
        #expect(try sample.digest("html").contains("https://sidetone.example.com/calls/LN-2103#t="))
    }
}
