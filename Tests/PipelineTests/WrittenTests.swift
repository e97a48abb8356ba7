import Archive
import CallModel
import Consent
import Foundation
import Pipeline
import Reports
import Reviews
import Scorecards
import Store
import Testing

/// Nights over an archive in which a help desk has laid its export too.
@Suite struct WrittenTests {
    private static let all: Set<Purpose> = [
        .qualityScoring, .transcription, .themeAnalysis, .digestQuote, .export,
    ]

    /// The sample archive with the samples of a preset; consent to 4711 is given, to 4712 it is not.
    private func sample() throws -> SampleNight {
        var sample = try SampleNight()
        sample.written = [try PresetFile.loadWritten("gorgias", zone: nil)]
        for name in ["tickets-2026-11-16.json", "messages-2026-11-16.json"] {
            try FileManager.default.copyItem(
                at: SampleNight.samples.appending(path: "presets/gorgias/\(name)"),
                to: sample.archive.appending(path: name))
        }
        try sample.grant(Self.all, toWritten: "gorgias-4711")
        return sample
    }

    private let ticket: CallID
    private let refused: CallID

    init() throws {
        ticket = try #require(CallID("gorgias-4711"))
        refused = try #require(CallID("gorgias-4712"))
    }

    private func words(_ sample: SampleNight) async throws -> StoredTranscript? {
        try await sample.store().result(StoredTranscript.self, of: .transcript, for: ticket)?.value
    }

    @Test func `a case with consent is read, masked and searched; one without stays metadata`() async throws {
        let sample = try sample()
        let report = try await sample.run()
        #expect(report.written.line == "written cases: 2 (processed 1, refused 1 consent.missing)")
        #expect(report.ledger.addsUp)
        let words = try #require(try await words(sample))
        #expect(words.transcript.utterances.map(\.party) == [.customer, .customer, .agent, .customer])
        #expect(words.transcript.utterances.last?.text == "The new version works, thank you.")
        let store = try await sample.store()
        #expect(try await store.calls(saying: [["router", "rout"]], limit: 9).contains(ticket))
        let other = try #require(try await store.call(refused))
        #expect(other.stage == .met && other.call.medium == .chat)
        #expect(try await store.inputs(of: .transcript, for: refused) == nil)
        #expect(try await !sample.dump().contains { $0.contains("Інтернет зникає кожного вечора") })
    }

    @Test func `a second night changes nothing, and a new message is taken up`() async throws {
        let sample = try sample()
        try await sample.run()
        let first = try await sample.dump()
        try await sample.run()
        #expect(try await sample.dump() == first)
        let file = sample.archive.appending(path: "messages-2026-11-16.json")
        let text = try String(contentsOf: file, encoding: .utf8)
        try Data(text.replacing("The new version works", with: "The new version does not work").utf8).write(to: file)
        try await sample.run()
        #expect(try await words(sample)?.transcript.utterances.last?.text.hasPrefix("The new version does not") == true)
    }

    @Test func `its feedback is found, quoted with the time of the message, and never counted as sound`() async throws {
        let sample = try sample()
        try await sample.run()
        let store = try await sample.store()
        #expect(try await store.result(CallAcoustics.self, of: .acoustics, for: ticket) == nil)
        let digest = try sample.digest("json")
        #expect(digest.contains(#""call_id" : "gorgias-4711""#) || digest.contains(#""call_id":"gorgias-4711""#))
        #expect(digest.contains("sent_at"))
        #expect(digest.contains("calls/gorgias-4711#m=") || digest.contains(#"calls\/gorgias-4711#m="#))
        let drawn = try await store.drawIDs()
        for id in drawn {
            let frame = try #require(try await store.draw(DrawRecord.self, id: id)).frame
            #expect(!frame.flatMap(\.calls).contains(ticket))
        }
    }

    @Test func `figures of the telephone do not apply to it, those of tickets do`() async throws {
        let sample = try sample()
        try await sample.run()
        let store = try await sample.store()
        let desk = try await ReportDesk(
            store: store, gate: Gatekeeper(store: store, now: SampleNight.now), calendar: LoadCalendar(),
            settings: ReportSettings(), period: nil)
        let written = desk.calls.filter { $0.call.medium != nil }
        func reading(_ name: String, _ call: ReportedCall) throws -> Reading {
            try FigureCatalogue.standard.figure(name).reading(of: call)
        }
        #expect(written.count == 2)
        for call in written {
            for name in ["asa", "aht", "abandonment", "transfers", "calls_per_agent", "thanks", "dead_air.total.ms"] {
                #expect(try reading(name, call) == .notApplicable, "\(name)")
            }
        }
        let case4711 = try #require(written.first { $0.call.id == ticket })
        #expect(try reading("first_response_time", case4711) == .value(5_400_000))
        #expect(try reading("resolution_time", case4711) == .value(95_400_000))
        #expect(try reading("csat", case4711) == .value(4))
        #expect(try reading("resolution_time", #require(written.first { $0.call.id == refused })) == .notEvaluated)
    }

    @Test func `a withdrawal removes it, and the export does not bring it back`() async throws {
        let sample = try sample()
        try await sample.run()
        try await sample.withdrawInLedger("gorgias-4711")
        let report = try await sample.run()
        #expect(report.written.counts.map(\.fate) == [.erased, .refused])
        let store = try await sample.store()
        #expect(try await store.call(ticket) == nil)
        #expect(try await words(sample) == nil)
        #expect(try await !sample.dump().contains { $0.contains("restarts every evening") })
    }

    @Test func `without consent to transcription its words go`() async throws {
        let sample = try sample()
        try await sample.run()
        try await sample.grantOnly([.qualityScoring], to: "gorgias-4711")
        try await sample.run()
        #expect(try await words(sample) == nil)
        #expect(try await sample.store().inputs(of: .feedback, for: ticket) == nil)
    }

    /// Rewrites a file of the export.
    private func edit(_ name: String, of sample: SampleNight, _ change: (String) -> String) throws {
        let file = sample.archive.appending(path: name)
        try Data(change(String(contentsOf: file, encoding: .utf8)).utf8).write(to: file)
    }

    @Test func `an export that was cut short takes nothing back, and says so`() async throws {
        let sample = try sample()
        try await sample.run()
        try edit("messages-2026-11-16.json", of: sample) { String($0.prefix(2500)) }
        let report = try await sample.run()
        #expect(report.written.line == "written cases: 2 (processed 1, refused 1 consent.missing)")
        #expect(Set(report.problems.map(\.code)).isSuperset(of: ["manifest.malformed", "message.lost"]))
        #expect(try await words(sample)?.transcript.utterances.count == 4)
        let call = try #require(try await sample.store().call(ticket)).call
        #expect(call.columns["first_response_at"] == "2026-11-16T09:30:00Z")
        #expect(try sample.digest("json").contains("gorgias-4711"))
    }

    @Test func `a message that the help desk deleted goes, and the others stay`() async throws {
        let sample = try sample()
        try await sample.run()
        try edit("messages-2026-11-16.json", of: sample) {
            $0.replacing(
                #""created_datetime": "2026-11-17T10:00:00.000000+00:00","#,
                with: #""created_datetime": "2026-11-17T10:00:00.000000+00:00", "deleted_datetime": "2026-11-18","#)
        }
        let report = try await sample.run()
        #expect(report.written.line == "written cases: 2 (processed 1, refused 1 consent.missing)")
        #expect(try await words(sample)?.transcript.utterances.count == 3)
    }

    /// What the file of messages holds from now on: one that was not there before.
    private func roll(_ sample: SampleNight) throws {
        try edit("messages-2026-11-16.json", of: sample) { _ in
            """
            {"data": [{"id": 21, "ticket_id": 4711, "public": true, "channel": "email", "via": "email",
              "from_agent": false, "subject": "Re: Router keeps restarting", "sender": {"id": 901},
              "body_text": "Now it restarts again, +380 44 123 45 67.", "sent_datetime": null,
              "created_datetime": "2026-11-18T10:00:00.000000+00:00"}]}
            """
        }
    }

    @Test func `an export of the last days adds to what was read, and nothing waits`() async throws {
        let sample = try sample()
        try await sample.run()
        let before = try #require(try await words(sample)).transcript.utterances.map(\.text)
        try roll(sample)
        let report = try await sample.run()
        #expect(report.written.line == "written cases: 2 (processed 1, refused 1 consent.missing)")
        #expect(!report.problems.contains { $0.code == "message.lost" })
        let after = try #require(try await words(sample))
        #expect(after.transcript.utterances.map(\.text).dropLast() == before[...])
        #expect(after.transcript.utterances.last?.text.hasPrefix("Now it restarts again") == true)
        let call = try #require(try await sample.store().call(ticket)).call
        #expect(call.columns["first_response_at"] == "2026-11-16T09:30:00Z")
        try await sample.run()
        #expect(try await words(sample) == after)
    }

    @Test func `messages whose ids the preset no longer names are the same messages`() async throws {
        var sample = try sample()
        try await sample.run()
        sample.written = [try preset(in: sample) { $0.replacing("      id: id\n", with: "") }]
        let report = try await sample.run()
        #expect(!report.problems.contains { $0.code == "message.lost" })
        #expect(try await words(sample)?.transcript.utterances.count == 4)
    }

    @Test func `what is kept without its row goes with the consent`() async throws {
        let sample = try sample()
        try await sample.run()
        try roll(sample)
        try await sample.run()
        try await sample.withdrawInLedger("gorgias-4711")
        try await sample.run()
        #expect(try await words(sample) == nil)
        #expect(try await !sample.dump().contains { $0.contains("restarts every evening") })
    }

    @Test(arguments: [false, true])
    func `a message that moved to another case counts there alone`(theRestIsGone: Bool) async throws {
        let sample = try sample()
        try sample.grant(Self.all, toWritten: "gorgias-4712")
        try await sample.run()
        let text = "The new version works, thank you."
        try edit("messages-2026-11-16.json", of: sample) { file in
            let moved = file.replacing(
                #"{"id": 5, "uri": "/api/messages/5/", "ticket_id": 4711"#,
                with: #"{"id": 5, "uri": "/api/messages/5/", "ticket_id": 4712"#)
            let lines = moved.split(separator: "\n", omittingEmptySubsequences: false)
            return theRestIsGone ? #"{"data": ["# + "\n" + lines[10...].joined(separator: "\n") : moved
        }
        let report = try await sample.run()
        #expect(report.problems.contains { $0.code == "message.lost" } == theRestIsGone)
        let old = try #require(try await words(sample)).transcript.utterances.map(\.text)
        #expect(old.count == 3 && !old.contains(text))
        let new = try await sample.store().result(StoredTranscript.self, of: .transcript, for: refused)?.value
        #expect(new?.transcript.utterances.count { $0.text == text } == 1)
    }

    @Test func `a transcript that was stored before messages were noted is read`() async throws {
        let sample = try sample()
        try await sample.run()
        let stored = try #require(try await words(sample))
        var fields = try #require(
            JSONSerialization.jsonObject(with: JSONEncoder().encode(stored)) as? [String: Any])
        fields["messages"] = nil
        fields["export_rows"] = 5
        let old = try JSONDecoder().decode(
            StoredTranscript.self, from: JSONSerialization.data(withJSONObject: fields))
        #expect(old.messages == nil && stored.messages?.count == 3)
        #expect(old.transcript == stored.transcript)
    }

    @Test func `what a customer writes in a later week is in the digest of that week`() async throws {
        let sample = try sample()
        try edit("tickets-2026-11-16.json", of: sample) {
            $0.replacing("2026-11-16T08:00:00.000000", with: "2026-11-13T08:00:00.000000")
        }
        try await sample.run()
        #expect(try await sample.store().call(ticket)?.call.startedAt.isoWeek == "2026-W46")
        let digest = try JSONDecoder().decode(Digest.self, from: Data(sample.digest("json").utf8))
        #expect(digest.calls.contains(ticket))
        #expect(digest.coverage.callsConsented <= digest.coverage.callsInPeriod)
    }

    @Test func `a case with the id of a recorded call leaves that call alone`() async throws {
        var sample = try await SampleNight.afterOneNight()
        sample.written = [try preset(in: sample) { $0.replacing("prefix: gorgias-", with: "prefix: LN-") }]
        for name in ["tickets-2026-11-16.json", "messages-2026-11-16.json"] {
            try FileManager.default.copyItem(
                at: SampleNight.samples.appending(path: "presets/gorgias/\(name)"),
                to: sample.archive.appending(path: name))
            try edit(name, of: sample) { $0.replacing("4711", with: "2101") }
        }
        let report = try await sample.run()
        #expect(report.written.counts.contains { $0.reason == "conflict" && $0.count == 1 })
        let recorded = try #require(CallID("LN-2101"))
        let call = try #require(try await sample.store().call(recorded))
        #expect(call.recording != nil && call.call.medium == nil)
        #expect(try await !sample.dump().contains { $0.contains("restarts every evening") })
    }

    @Test func `a note about a case is masked as one about a call is`() async throws {
        var sample = try sample()
        sample.written = [
            try preset(in: sample) {
                $0.replacing("      language: language", with: "      language: language\n      agent_note: subject")
            }
        ]
        try edit("tickets-2026-11-16.json", of: sample) {
            $0.replacing(#""subject": "Router keeps restarting""#, with: #""subject": "Call +380 44 123 45 67""#)
        }
        try await sample.run()
        let note = try #require(try await sample.store().call(ticket)?.call.agentNote)
        #expect(note.contains("[phone]") && !note.contains("123"))
    }

    /// Gorgias, with changes.
    private func preset(in sample: SampleNight, _ change: (String) -> String) throws -> WrittenPreset {
        let file = sample.folder.appending(path: "desk.yaml")
        let yaml = try #require(ShippedPresets.yaml(named: "gorgias"))
        try Data(change(yaml).utf8).write(to: file)
        return try PresetFile.loadWritten(file.path, zone: nil)
    }

    @Test func `looking at the archive alone says which cases are to be read`() async throws {
        let sample = try sample()
        let report = try await sample.night().ingest(date: SampleNight.date)
        #expect(report.written.line == "written cases: 2 (refused 1 consent.missing, waiting 1 queued)")
    }
}
