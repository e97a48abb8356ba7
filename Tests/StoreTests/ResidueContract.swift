import CallModel
import Hashing
import Store
import Testing

private let start = ZonedTime(epochSeconds: 1_763_280_000, utcOffsetSeconds: 7200)
private let author = AuditAuthor.night(at: start)
private let path = "2026-11-20/+380501234567.wav"

private func id(_ text: String) throws -> CallID { try #require(CallID(text)) }

private struct Note: Codable, Sendable { var text: String }

/// What is known of a call in words and names, where it is looked for, and what is left of it.
@Suite struct ResidueContract {
    /// A call with a recording that was heard and transcribed.
    private func hear(_ call: String, at path: String, saying text: String = "", in store: Store) async throws {
        let heard = Call(id: try id(call), startedAt: start)
        try await store.admit(heard, recording: path, audioSHA256: "ab", granted: "")
        try await store.save([entry(path, .processed, heard.id)], night: 1)
        try await store.save(StepResult(inputs: "1", value: Note(text: text)), of: .transcript, for: heard.id)
    }

    private func entry(_ path: String, _ fate: Fate, _ call: CallID) -> RecordingEntry {
        var entry = RecordingEntry(path: path, sizeBytes: 1, modifiedMs: 1, fate: fate, reason: nil)
        (entry.callID, entry.audioSHA256) = (call, "ab")
        return entry
    }

    private func dump(_ store: Store) async throws -> [String] {
        let lines = LockedLines()
        try await store.dump { lines.append($0) }
        return lines.all
    }

    // MARK: Words

    @Test(arguments: Backend.all)
    func `what a call was known by is found where the database keeps it, and nowhere after its erasure`(
        backend: Backend
    ) async throws {
        let store = try await backend.open()
        try await hear("1", at: path, saying: "the blue kettle leaks again", in: store)
        let texts = try await store.privateTexts(of: id("1"), limit: 9)
        #expect(texts == [path, "the blue kettle leaks again"])
        let marker = TextMarker(key: "key")
        let search = ByteSearch(for: texts.compactMap { marker.mark($0) }, by: marker)
        func found() async throws -> Set<String> {
            try await store.searchEngineFiles(for: search).reduce(into: []) { $0.formUnion($1.texts) }
        }
        #expect(try await found() == Set(texts))
        _ = try await store.erase(id("1"), reason: "withdrawn", by: author)
        try await store.compact()
        #expect(try await found() == [])
        #expect(try await store.privateTexts(of: id("1"), limit: 9) == [])
    }

    @Test(arguments: Backend.all)
    func `who called is looked for first, then the longest of what was said`(backend: Backend) async throws {
        let store = try await backend.open()
        try await hear("1", at: path, saying: "a short remark\na remark that is much longer than it", in: store)
        #expect(
            try await store.privateTexts(of: id("1"), limit: 2) == [path, "a remark that is much longer than it"])
    }

    @Test(arguments: Backend.all)
    func `the phrases of a scorecard are no words of a call`(backend: Backend) async throws {
        let store = try await backend.open()
        try await hear("1", at: path, saying: "thank you for 100_% waiting", in: store)
        #expect(try await store.privateTexts(of: id("1"), limit: 9).count == 2)
        try await store.keepScorecard("support", revision: "1", text: "say: thank you for 100 % waiting")
        #expect(try await store.privateTexts(of: id("1"), limit: 9).count == 2)
        try await store.keepScorecard("support", revision: "2", text: "say: 'thank you for 100_% waiting'")
        #expect(try await store.privateTexts(of: id("1"), limit: 9) == [path])
    }

    @Test(arguments: Backend.all)
    func `a name that another call's recording has is no residue of this one`(backend: Backend) async throws {
        let store = try await backend.open()
        try await hear("2", at: path, in: store)
        #expect(try await store.holdsText(path, besides: id("1")))
        #expect(try await !store.holdsText(path, besides: id("2")))
    }

    // MARK: Paths

    @Test(arguments: Backend.all)
    func `nothing tells the name of an erased call's recording, not even a copy under another id`(
        backend: Backend
    ) async throws {
        let store = try await backend.open()
        try await hear("1", at: path, in: store)
        var copy = entry("zz/copy.wav", .duplicate, try id("2"))
        copy.duplicateOf = path
        try await store.save([copy], night: 1)
        #expect(try await dump(store).contains { $0.contains("380501234567") })
        _ = try await store.erase(id("1"), reason: "withdrawn", by: author)
        #expect(try await dump(store).filter { $0.contains("380501234567") } == [])
        #expect(try await store.recordings(at: [copy.path])[copy.path]?.fate == .duplicate)
    }

    @Test(arguments: Backend.all)
    func `where the last night saw the recordings of a call is known; where it did not, they must be looked for`(
        backend: Backend
    ) async throws {
        let store = try await backend.open()
        try await hear("1", at: path, in: store)
        #expect(try await store.recordingPlaces(of: id("1")).known == [path])
        try await store.forgetAllRecordings(by: author)
        let places = try await store.recordingPlaces(of: id("1"))
        #expect(places.known == nil && places.contains(path) && places.leastCount == 1)
        _ = try await store.erase(id("1"), reason: "withdrawn", by: author)
        let erased = try await store.recordingPlaces(of: id("1"))
        #expect(erased.known == nil && erased.audioSHA256 == "ab" && erased.leastCount == 1)
    }

    @Test(arguments: Backend.all)
    func `a recording that was heard must be there, unless the log says last that it was deleted`(
        backend: Backend
    ) async throws {
        let store = try await backend.open()
        try await hear("1", at: path, in: store)
        try await store.forgetPlace(path, of: id("1"))
        #expect(try await store.recordings(at: [path]).isEmpty)
        #expect(try await store.call(id("1"))?.recording == nil)
        var counts: [Int] = []
        for outcome in [AuditOutcome.done, .failed, .done] {
            counts.append(try await store.recordingPlaces(of: id("1")).leastCount)
            try await store.record(
                audit: AuditEvent(.archiveErased, on: .call(id("1")), by: author, outcome: outcome))
        }
        counts.append(try await store.recordingPlaces(of: id("1")).leastCount)
        #expect(counts == [1, 0, 1, 0])
        #expect(try await store.recordingPlaces(of: id("2")).leastCount == 0, "nobody heard one")
    }

    @Test(arguments: Backend.all)
    func `a recording that no night has seen is told from those that are known, also by a hash`(
        backend: Backend
    ) async throws {
        let store = try await backend.open()
        try await hear("1", at: path, in: store)
        try await hear("2", at: "b.wav", in: store)
        _ = try await store.erase(id("1"), reason: "withdrawn", by: author)
        #expect(try await store.unseenRecordings(among: [path, "b.wav", "c.wav"]) == ["c.wav"])
    }
}
