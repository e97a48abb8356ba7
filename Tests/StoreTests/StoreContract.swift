import CallModel
import Store
import Testing

private func id(_ text: String) throws -> CallID { try #require(CallID(text)) }

private func call(_ text: String, agent: String? = nil) throws -> Call {
    var call = Call(id: try id(text), startedAt: ZonedTime(epochSeconds: 1_763_280_000, utcOffsetSeconds: 7200))
    call.agent = agent
    return call
}

private func entry(_ path: String, _ fate: Fate = .waiting, reason: String? = "new", call: String? = nil)
    -> RecordingEntry
{
    var entry = RecordingEntry(path: path, sizeBytes: 1, modifiedMs: 1, fate: fate, reason: reason)
    entry.callID = call.flatMap { CallID($0) }
    return entry
}

private let author = AuditAuthor.night(at: ZonedTime(epochSeconds: 1_763_280_000, utcOffsetSeconds: 7200))

private struct Note: Codable, Equatable, Sendable { var text: String }

private func dump(_ store: Store) async throws -> [String] {
    let lines = LockedLines()
    try await store.dump { lines.append($0) }
    return lines.all
}

@Suite struct StoreContract {
    @Test(arguments: Backend.all) func `files of the archive are counted by fate and reason, each once`(
        backend: Backend
    ) async throws {
        let store = try await backend.open()
        let night = try await store.beginNight(date: "2026-11-23", archive: "a")
        try await store.save([entry("a.wav"), entry("b.wav", .refused, reason: "no_record")], night: night)
        try await store.save([entry("a.wav", .refused, reason: "no_record")], night: night)
        let ledger = try await store.ledger()
        #expect(ledger.count == 1)
        #expect(ledger.first?.fate == .refused && ledger.first?.reason == "no_record" && ledger.first?.count == 2)
    }

    @Test(arguments: Backend.all) func `a file no longer in the archive leaves the ledger`(backend: Backend)
        async throws
    {
        let store = try await backend.open()
        let first = try await store.beginNight(date: "2026-11-22", archive: "a")
        try await store.save([entry("gone.wav"), entry("kept.wav")], night: first)
        let second = try await store.beginNight(date: "2026-11-23", archive: "a")
        try await store.save([entry("kept.wav")], night: second)
        _ = try await store.forgetRecordings(notSeenIn: second)
        #expect(try await store.recordings(after: "", limit: 9).map(\.path) == ["kept.wav"])
    }

    @Test(arguments: Backend.all) func `files that share bytes or a call are found together, in order of path`(
        backend: Backend
    ) async throws {
        let store = try await backend.open()
        var (a, b, c) = (entry("b.wav", call: "1"), entry("a.wav", call: "1"), entry("c.wav", call: "2"))
        (a.audioSHA256, b.audioSHA256, c.audioSHA256) = ("x", "y", "x")
        try await store.save([a, b, c], night: 1)
        #expect(try await store.recordingsSharing(.bytes).map { $0.map(\.path) } == [["b.wav", "c.wav"]])
        #expect(try await store.recordingsSharing(.call).map { $0.map(\.path) } == [["a.wav", "b.wav"]])
    }

    @Test(arguments: Backend.all) func `metadata that comes again replaces the old and keeps stage and recording`(
        backend: Backend
    ) async throws {
        let store = try await backend.open()
        for agent in ["Taras", "Olena"] {
            try await store.admit(
                try call("1", agent: agent), recording: "a.wav", audioSHA256: "x", granted: "playback")
        }
        // A manifest that names the call again does not take the recording from it.
        try await store.meet([try call("1", agent: "Marek")])
        let found = try #require(try await store.call(try id("1")))
        #expect(found.call.agent == "Olena")
        #expect((found.stage, found.recording, found.audioSHA256) == (.admitted, "a.wav", "x"))
        #expect(found.granted == "playback")
    }

    @Test(arguments: Backend.all) func `a purpose is noted once, and changes nothing else of the call`(
        backend: Backend
    ) async throws {
        let store = try await backend.open()
        try await store.admit(try call("1"), recording: "a.wav", audioSHA256: "x", granted: "")
        #expect(try await store.forgetRecording(of: try id("1"), by: author))
        for purpose in ["playback", "transcription", "playback"] {
            try await store.noteGrant(of: purpose, for: try id("1"))
        }
        let found = try #require(try await store.call(try id("1")))
        #expect((found.stage, found.recording, found.granted) == (.met, nil, "playback,transcription"))
    }

    @Test(arguments: Backend.all)
    func `a recording is of the call that was made from it, else of one that was as large and as old`(
        backend: Backend
    ) async throws {
        let store = try await backend.open()
        try await store.admit(try call("1"), recording: "a.wav", audioSHA256: "x", granted: "")
        try await store.save([entry("b.wav", call: "2"), entry("c.wav")], night: 1)
        func calls(_ path: String, _ bytes: Int = 1) async throws -> [String] {
            try await store.calls(ofRecordingAt: path, sizeBytes: bytes, modifiedMs: 1).map(\.text)
        }
        #expect(try await calls("a.wav") == ["1"])
        #expect(try await calls("moved.wav") == ["2"])
        #expect(try await calls("moved.wav", 2).isEmpty)
    }

    @Test(arguments: Backend.all) func `a written case is admitted without a recording, and is no call without one`(
        backend: Backend
    ) async throws {
        let store = try await backend.open()
        var letter = try call("1")
        letter.medium = .email
        try await store.meet([letter, try call("2")])
        #expect(try await store.callsWithoutRecordingCount() == 1)
        try await store.admit(letter, granted: "transcription")
        let found = try #require(try await store.call(try id("1")))
        #expect((found.stage, found.recording, found.granted) == (.admitted, nil, "transcription"))
        #expect(found.call.medium == .email)
    }

    @Test(arguments: Backend.all) func `a written case does not take over a call that was recorded under its id`(
        backend: Backend
    ) async throws {
        let store = try await backend.open()
        try await store.admit(try call("1", agent: "Olena"), recording: "a.wav", audioSHA256: "x", granted: "playback")
        var letter = try call("1", agent: "Taras")
        letter.medium = .email
        try await store.admit(letter, granted: "transcription")
        let found = try #require(try await store.call(try id("1")))
        #expect((found.recording, found.granted, found.call.agent) == ("a.wav", "playback", "Olena"))
    }

    @Test(arguments: Backend.all) func `a step's result comes back with its inputs, and the call has moved on`(
        backend: Backend
    ) async throws {
        let store = try await backend.open()
        try await store.meet([try call("1")])
        try await store.save(StepResult(inputs: "v1", value: Note(text: "a")), of: .acoustics, for: try id("1"))
        let found = try #require(try await store.result(Note.self, of: .acoustics, for: try id("1")))
        #expect((found.inputs, found.value) == ("v1", Note(text: "a")))
        #expect(try await store.call(try id("1"))?.stage == .measured)
    }

    @Test(arguments: Backend.all) func `what is on file of many calls is found at once as one by one`(
        backend: Backend
    ) async throws {
        let store = try await backend.open()
        let calls = try (1...450).map { try id("\($0)") }
        try await store.meet(try calls.map { try call($0.text) })
        for call in [calls[0], calls[199], calls[200], calls[448]] {
            let result = StepResult(inputs: call.text, value: Note(text: "of \(call)"))
            try await store.save(result, of: .feedback, for: call)
        }
        try await store.save(StepResult(inputs: "x", value: ["another shape"]), of: .feedback, for: calls[1])
        let found = try await store.results(Note.self, of: .feedback, for: calls)
        #expect(found.keys.sorted() == [calls[0], calls[199], calls[200], calls[448]].sorted())
        #expect(found.allSatisfy { call, found in found.inputs == call.text && found.value.text == "of \(call)" })
        let known = try await store.calls(with: .feedback, among: calls)
        #expect(known == Set(found.keys).union([calls[1]]))
        #expect(try await store.results(Note.self, of: .feedback, for: []).isEmpty)
    }

    @Test(arguments: Backend.all) func `a result of another shape, from before an update, is as if it were not there`(
        backend: Backend
    ) async throws {
        let store = try await backend.open()
        try await store.meet([try call("1")])
        try await store.save(StepResult(inputs: "v1", value: ["no": "note"]), of: .acoustics, for: try id("1"))
        #expect(try await store.result(Note.self, of: .acoustics, for: try id("1")) == nil)
        try await store.save(StepResult(inputs: "v2", value: Note(text: "a")), of: .acoustics, for: try id("1"))
        #expect(try await store.result(Note.self, of: .acoustics, for: try id("1"))?.inputs == "v2")
    }

    @Test(arguments: Backend.all) func `the problems of a step are those of its last run`(backend: Backend) async throws
    {
        let store = try await backend.open()
        let problem = InputError(
            code: "transcript.malformed", file: "a.vtt", place: "line 3", expected: "expected a time")
        let result = StepResult(inputs: "1", value: Note(text: "a"))
        try await store.meet([try call("1")])
        try await store.save(result, of: .transcript, for: try id("1"), problems: [problem])
        #expect(try await store.problems() == [problem])
        try await store.save(result, of: .transcript, for: try id("1"))
        #expect(try await store.problems().isEmpty)
    }

    @Test(arguments: Backend.all) func `a consent record is kept once and never replaced by another`(backend: Backend)
        async throws
    {
        let store = try await backend.open()
        func record(_ sha: String, seq: Int = 1, name: String = "r1") throws -> StoredConsentRecord {
            StoredConsentRecord(callID: try id("1"), seq: seq, recordID: name, sha256: sha, document: "{}")
        }
        #expect(try await store.append([try record("x")], by: author) == [.added])
        #expect(try await store.append([try record("x"), try record("y")], by: author) == [.known, .contradicts])
        #expect(try await store.append([try record("z", seq: 2, name: "r2")], by: author) == [.added])
        #expect(try await store.consentChain(of: try id("1")).map(\.sha256) == ["x", "z"])
    }

    @Test(arguments: Backend.all)
    func `the latest moment seen never goes back, and a leap ahead is seen but not believed`(
        backend: Backend
    ) async throws {
        let store = try await backend.open()
        #expect(try await store.seenTime() == nil)
        for moment in [100, 50] { try await store.noteMoment(epochSeconds: moment) }
        #expect(try await store.seenTime() == SeenTime(latest: 100, believed: 100))
        let (step, year) = (SeenTime.believableLeapS, 365 * 86_400)
        for moment in [100 + year, 200 + year, 100 + step] { try await store.noteMoment(epochSeconds: moment) }
        let seen = SeenTime(latest: 200 + year, believed: 100 + step)
        #expect(try await store.seenTime() == seen)
        #expect(seen.isLeap(to: 200 + year) && !seen.isLeap(to: 100 + 2 * step))
        let author = AuditAuthor.night(at: ZonedTime(epochSeconds: 500, utcOffsetSeconds: 0))
        try await store.resetMoment(by: author)
        #expect(try await store.seenTime() == SeenTime(latest: 500, believed: 500))
    }

    @Test(arguments: Backend.all) func `nothing of an erased call is left but a tombstone, and nothing comes back`(
        backend: Backend
    ) async throws {
        let store = try await backend.open()
        let canary = StepResult(inputs: "1", value: Note(text: "canary"))
        try await store.save([entry("a.wav", .processed, call: "1")], night: 1)
        try await store.meet([try call("1", agent: "canary")])
        for step in CallStep.allCases { try await store.save(canary, of: step, for: try id("1")) }
        let erasure = try await store.erase(try id("1"), reason: "withdrawn", by: author)
        #expect(erasure?.removed["transcript"] == 1)
        // A worker that was still busy, and the next night's intake.
        try await store.save(canary, of: .transcript, for: try id("1"))
        try await store.meet([try call("1", agent: "canary")])
        #expect(try await dump(store).filter { $0.contains("canary") } == [])
        #expect(try await store.isErased(try id("1")))
        #expect(try await store.recordings(at: ["a.wav"])["a.wav"]?.fate == .erased)
    }

    @Test(arguments: Backend.all) func `the name of an erased call's file is in no table, and the file is known again`(
        backend: Backend
    ) async throws {
        let store = try await backend.open()
        let path = "in-400-+380501234567-20261120.wav"
        let row = ManifestEntry(callID: try id("1"), recording: path, value: Note(text: "row"))
        func meet(night: Int) async throws {
            try await store.save([row], night: night)
            try await store.save([entry(path, .processed, call: "1")], night: night)
        }
        try await meet(night: 1)
        _ = try await store.erase(try id("1"), reason: "withdrawn", by: author)
        for night in 1...2 {
            #expect(try await dump(store).filter { $0.contains("380501234567") } == [])
            let found = try #require(try await store.recordings(at: [path])[path])
            #expect(found.fate == .erased && found.path == path)
            #expect(try await store.manifestEntry(Note.self, recording: path)?.callID == row.callID)
            #expect(try await store.manifestEntry(Note.self, recording: path)?.recording != path)
            try await meet(night: night + 1)
        }
        #expect(try await store.recordings(with: .erased).count == 1)
    }

    @Test(arguments: Backend.all) func `a digest is stale once a call goes that it shows or counts`(
        backend: Backend
    ) async throws {
        let store = try await backend.open()
        func note(_ period: String, from first: String, to last: String, _ calls: [CallID], erasures: Int) async throws
        {
            let days = try [first, last, "2025-09-22"].map { try #require(CivilDay($0)) }
            let digest = WrittenDigest(
                period: period, firstDay: days[0], lastDay: days[1], looksBackTo: days[2], calls: calls)
            try await store.note(digest, erasures: erasures, by: author)
        }
        try await store.meet([try call("1"), try call("2")])
        try await note("2025-W46", from: "2025-11-10", to: "2025-11-16", [], erasures: 0)
        try await note("2025-W47", from: "2025-11-17", to: "2025-11-23", [try id("1")], erasures: 0)
        #expect(try await store.staleDigests() == [])
        // Past retention: what is shown goes, what is counted stays.
        try await store.endRetention(of: ["transcription"], for: try id("1"), by: author)
        #expect(try await store.staleDigests() == ["2025-W47"])
        #expect(try await store.isPastRetention(digest: "2025-W46"))
        // Made while something was taken back: stale at once.
        try await note("2025-W47", from: "2025-11-17", to: "2025-11-23", [], erasures: 0)
        #expect(try await store.staleDigests() == ["2025-W47"])
        try await note("2025-W47", from: "2025-11-17", to: "2025-11-23", [], erasures: try await store.erasureCount())
        #expect(try await store.staleDigests() == [])
        _ = try await store.erase(try id("2"), reason: "withdrawn", by: author)
        // One counts it, the other looks back on it.
        #expect(try await store.staleDigests() == ["2025-W46", "2025-W47"])
    }

    @Test(arguments: Backend.all) func `a written case counts in digests of later weeks, and makes them stale too`(
        backend: Backend
    ) async throws {
        let store = try await backend.open()
        var letter = try call("1")
        letter.medium = .email
        try await store.meet([letter, try call("2")])
        let days = try ["2025-12-01", "2025-12-07"].map { try #require(CivilDay($0)) }
        let digest = WrittenDigest(
            period: "2025-W49", firstDay: days[0], lastDay: days[1], looksBackTo: days[0], calls: [])
        try await store.note(digest, erasures: 0, by: author)
        _ = try await store.erase(try id("2"), reason: "withdrawn", by: author)
        #expect(try await store.staleDigests() == [])
        _ = try await store.erase(try id("1"), reason: "withdrawn", by: author)
        #expect(try await store.staleDigests() == ["2025-W49"])
    }

    @Test(arguments: Backend.all)
    func `a written case that goes concerns no digest of the weeks after its last message`(
        backend: Backend
    ) async throws {
        let store = try await backend.open()
        let cases = try ["1", "2", "3"].map { text in
            var letter = try call(text)
            letter.medium = .email
            return letter
        }
        try await store.meet(cases)
        let weeks = [
            ("2025-W47", "2025-11-17", "2025-11-23"), ("2025-W49", "2025-12-01", "2025-12-07"),
            ("2025-W51", "2025-12-15", "2025-12-21"),
        ]
        for (period, first, last) in weeks {
            let days = try [first, last].map { try #require(CivilDay($0)) }
            let digest = WrittenDigest(
                period: period, firstDay: days[0], lastDay: days[1], looksBackTo: days[0], calls: [])
            try await store.note(digest, erasures: 0, by: author)
        }
        // Two go on until 4 December, 18 days after they began: the words of one say so, the feedback of the other.
        let sent = try #require(TimeRange(startMs: 18 * 86_400_000, endMs: 18 * 86_400_000 + 1000))
        let words = Transcript(
            callID: cases[0].id, language: nil,
            utterances: [Utterance(party: .customer, range: sent, text: "It is broken again.")])
        try await store.save(
            StepResult(inputs: "1", value: ["transcript": words]), of: .transcript, for: cases[0].id)
        let remarks = ["remarks": [["started_at": "2025-12-04T10:00:00+02:00"]]]
        try await store.save(StepResult(inputs: "1", value: remarks), of: .feedback, for: cases[1].id)

        func pastRetention() async throws -> [String] {
            var periods: [String] = []
            for (period, _, _) in weeks where try await store.isPastRetention(digest: period) { periods.append(period) }
            return periods
        }
        // How long the third went on nobody knows: what is taken back later is still to change the figures.
        _ = try await store.erase(cases[2].id, reason: "retention_ended", by: author, as: .retentionEnded)
        #expect(try await pastRetention() == [])
        try await store.endRetention(of: ["transcription"], for: cases[0].id, by: author)
        #expect(try await pastRetention() == ["2025-W47", "2025-W49"])
        #expect(try await store.staleDigests() == [])
        try await store.noteGrants("", of: cases[1].id, removing: [.feedback], staleDigests: true, by: author)
        #expect(try await store.staleDigests() == ["2025-W47", "2025-W49"])
    }

    @Test(arguments: Backend.all)
    func `an attempt of which nobody knows whether it arrived is made again in its place, with the words of both`(
        backend: Backend
    ) async throws {
        let store = try await backend.open()
        let ids = [try id("1"), try id("2")]
        func attempt(_ call: CallID) async throws -> (number: Int, isTakenUp: Bool) {
            try await store.noteAttempt(
                DigestDelivery(period: "2025-W47", recipient: "a", at: author.at, sha256: call.text, calls: [call]))
        }
        let first = try await attempt(ids[0])
        let second = try await attempt(ids[1])
        #expect(!first.isTakenUp && second.isTakenUp)
        #expect(first.number == second.number)
        #expect(try await store.deliveries().map(\.calls) == [ids])
        for call in ids { #expect(try await store.deliveries(of: call).map(\.sha256) == ["2"]) }
        try await store.confirmDelivery(first.number)
        #expect(try await !attempt(ids[0]).isTakenUp, "what was taken for certain stays as it is")
        #expect(try await store.deliveries().map(\.state) == [.sent, .maybe])
    }

    @Test(arguments: Backend.all) func `a problem that was told goes, and one that came meanwhile stays`(
        backend: Backend
    ) async throws {
        let store = try await backend.open()
        let problems = try [nil, id("1")].map { call in
            Problem(InputError(code: "delivery.given_up", file: "hook", expected: "expected an answer"), callID: call)
        }
        try await store.replaceProblems(problems, of: "webhook")
        try await store.forget([problems[0]], of: "webhook")
        #expect(try await store.problems(of: "webhook") == [problems[1]])
    }

    @Test(arguments: Backend.all) func `a draw that stands is not drawn again`(backend: Backend) async throws {
        let store = try await backend.open()
        let drawn = DrawnCallEntry(
            drawID: "d", callID: try id("1"), kind: "random", state: .waiting, value: Note(text: "odds"))
        #expect(try await store.saveDraw(Note(text: "first"), id: "d", period: "2026-W47", calls: [drawn], by: author))
        #expect(
            try await !store.saveDraw(Note(text: "second"), id: "d", period: "2026-W47", calls: [drawn], by: author))
        #expect(try await store.draw(Note.self, id: "d") == Note(text: "first"))
        #expect(try await store.drawnCalls(Note.self, in: .waiting).map(\.callID.text) == ["1"])
    }

    @Test(arguments: Backend.all) func `many changes at once are all kept`(backend: Backend) async throws {
        let store = try await backend.open()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<100 {
                group.addTask { try await store.save([entry("\(1000 + number).wav")], night: 1) }
            }
            try await group.waitForAll()
        }
        #expect(try await store.recordings(after: "", limit: 1000).count == 100)
    }

    @Test(arguments: Backend.all) func `the dump is the same whatever the night and the time of the files`(
        backend: Backend
    ) async throws {
        func dumped(nights: Int, modifiedMs: Int) async throws -> [String] {
            let store = try await backend.open()
            for _ in 1..<nights { _ = try await store.beginNight(date: "2026-11-22", archive: "a") }
            let night = try await store.beginNight(date: "2026-11-23", archive: "a")
            try await store.save(
                [RecordingEntry(path: "a\tb.wav", sizeBytes: 9, modifiedMs: modifiedMs, fate: .waiting, reason: nil)],
                night: night)
            return try await dump(store)
        }
        let lines = try await dumped(nights: 1, modifiedMs: 5)
        #expect(lines == (try await dumped(nights: 3, modifiedMs: 7)))
        #expect(lines.first?.hasPrefix("recording\tpath=a\\tb.wav\tsize_bytes=9\tfate=waiting\treason=∅") == true)
    }

    @Test(arguments: Backend.all) func `the dump tells what was granted, what is found by its words, and what is owed`(
        backend: Backend
    ) async throws {
        let store = try await backend.open()
        try await store.admit(call("1"), recording: "a.wav", audioSHA256: "h", granted: "playback")
        try await store.index(["refund"], of: id("1"), inputs: "i")
        let before = try await dump(store)
        #expect(before.contains { $0.hasPrefix("call\t") && $0.contains("\tgranted=playback\t") })
        #expect(before.contains("search_word\tstem=refund\tcall_id=1"))
        _ = try await store.erase(
            id("1"), reason: "withdrawn", by: author, receipt: ReceiptOrder(receiptID: "r", marks: []))
        let after = try await dump(store)
        #expect(!after.contains { $0.hasPrefix("call\t") || $0.hasPrefix("search_word\t") })
        #expect(after.contains { $0.hasPrefix("pending_receipt\tcall_id=1\t") })
    }

    @Test(arguments: Backend.all)
    func `a receipt that was ordered is owed once the call is erased, and knows what was deleted by then`(
        backend: Backend
    ) async throws {
        let (store, call) = (try await backend.open(), try id("1"))
        func order(_ id: String) -> ReceiptOrder { ReceiptOrder(receiptID: id, marks: []) }
        try await store.meet([Call(id: call, startedAt: author.at)])
        #expect(try await store.order(order("first"), of: call, by: author) == nil)
        var deleted = ArchiveErasure()
        deleted.recordings = 1
        try await store.note(deleted, ofFilesOf: call)
        #expect(try await store.pendingReceipts().isEmpty)
        #expect(try await store.order(order("second"), of: call, by: author) == deleted)
        // Nobody has looked again.
        deleted.kept = 1
        _ = try await store.erase(call, reason: "withdrawn", by: author, receipt: order("night"))
        let owed = try #require(try await store.pendingReceipts().first)
        #expect(owed.receiptID == "first" && owed.archive == deleted && owed.removed?["transcript"] == 0)
        try await store.noteReceipt(of: call, by: author)
        // Of a call that is erased already a receipt is owed at once.
        #expect(try await store.order(order("again"), of: call, by: author) == nil)
        #expect(try await store.pendingReceipts().map(\.receiptID) == ["again"])
    }

    @Test(arguments: Backend.all) func `texts come in the order of their bytes, whatever the language of the database`(
        backend: Backend
    ) async throws {
        let store = try await backend.open()
        let names = ["a", "B", "_", "é", "я", "Z", "a b", "ab", "😀", "\u{FB01}"]
        try await store.save(names.map { entry($0) }, night: 1)
        let found = try await store.recordings(after: "", limit: 99).map(\.path)
        #expect(found == names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }

    @Test(arguments: Backend.all) func `a database of a newer Sidetone is refused, not damaged`(
        backend: Backend
    ) async throws {
        let database = try await backend.database()
        _ = try await Store(database)
        try await database.write { try $0.execute("INSERT INTO migration (number) VALUES (?)", [999]) }
        await #expect(throws: StoreError.self) { _ = try await Store(database) }
    }

    @Test(arguments: Backend.all) func `several that open an empty database at once make its tables once`(
        backend: Backend
    ) async throws {
        let address = try await backend.make()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<4 { group.addTask { _ = try await Store(address.connect()) } }
            try await group.waitForAll()
        }
        #expect(try await Store(address.connect()).ledger().isEmpty)
    }
}
