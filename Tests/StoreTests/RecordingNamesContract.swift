import CallModel
import Store
import Testing

/// Recordings are found by what their paths begin with, byte by byte, in whatever order a database has text.
@Suite struct RecordingNamesContract {
    @Test(arguments: Backend.all) func `a name is that of recordings with any ending, and of no others`(
        backend: Backend
    ) async throws {
        let store = try await backend.open()
        let paths = ["a/b.mp3", "a/b.WAV", "a/b", "a/b/c.mp3", "a/b.1.mp3", "a/bb.mp3", "A/b.mp3", "a-b.mp3", "ab.mp3"]
        let entries = paths.enumerated().map { number, path in
            var entry = RecordingEntry(path: path, sizeBytes: 1, modifiedMs: 1, fate: .waiting, reason: nil)
            entry.callID = CallID("\(number)")
            return entry
        }
        try await store.save(entries, night: 1)
        let start = ZonedTime(epochSeconds: 1_763_280_000, utcOffsetSeconds: 7200)
        let admitted = Call(id: try #require(CallID("made")), startedAt: start)
        try await store.admit(admitted, recording: "a/b.opus", audioSHA256: "x", granted: "")
        #expect(try await store.calls(ofRecordingsNamed: "a/b").map(\.text).sorted() == ["0", "1", "made"])
    }
}
