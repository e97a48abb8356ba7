import CallModel
import Foundation
import Pipeline
import Reports
import Store
import Testing

/// A recording that is in the archive twice, under the ids of two calls.
@Suite struct ErasedBytesTests {
    private static let copy = "zz/LN-9000.wav"

    /// The recording of LN-2103 under another id, with metadata and consent of its own.
    private func addCopy(to sample: SampleNight) throws {
        try FileManager.default.createDirectory(
            at: sample.archive.appending(path: "zz"), withIntermediateDirectories: false)
        try sample.copy("2026-11-18/LN-2103.wav", to: Self.copy, appending: [])
        for ending in ["json", "consent.json", "transcript.json"] {
            let text = try String(
                contentsOf: sample.archive.appending(path: "2026-11-18/LN-2103.\(ending)"), encoding: .utf8)
            try sample.write(text.replacing("LN-2103", with: "LN-9000"), to: "zz/LN-9000.\(ending)")
        }
    }

    /// A night in which LN-2103 was worked on, and another in which only its copy is there, as another call.
    private func afterRenaming() async throws -> SampleNight {
        let sample = try await SampleNight.afterOneNight()
        try addCopy(to: sample)
        for ending in ["wav", "json", "consent.json", "transcript.json"] {
            try FileManager.default.removeItem(at: sample.archive.appending(path: "2026-11-18/LN-2103.\(ending)"))
        }
        try await sample.run()
        #expect(try await sample.fate(Self.copy) == .processed)
        return sample
    }

    @Test func `a call that was worked on under another id goes with the one whose recording it is`() async throws {
        let sample = try await afterRenaming()
        let (store, other) = (try await sample.store(), try #require(CallID("LN-9000")))
        #expect(try await store.inputs(of: .transcript, for: other) != nil)
        let receipt = try await sample.withdraw("LN-2103", withAudio: false).receipt
        #expect(try await sample.run().ledger.addsUp)
        #expect(try await sample.fate(Self.copy) == .erased)
        #expect(try await store.isErased(other))
        let receipts = try sample.settings().workDirectory().signedReceipts(of: other).map(\.receipt)
        #expect(receipts.map(\.audioSHA256) == [receipt.audioSHA256])
        #expect(receipts.first?.removed["transcript"] == 1)
    }

    @Test func `a call under another id stays where the time of the first is over: nobody took it back`() async throws {
        let sample = try await afterRenaming()
        let (store, first) = (try await sample.store(), try #require(CallID("LN-2103")))
        let other = try #require(CallID("LN-9000"))
        _ = try await store.erase(first, reason: Tombstone.outlived, by: SampleNight.author, as: .retentionEnded)
        try await sample.run()
        #expect(try await sample.fate(Self.copy) == .processed)
        #expect(try await store.inputs(of: .transcript, for: other) != nil)
    }

    @Test func `a recording that is refused for a night is known by its bytes all the same, if it ever was`()
        async throws
    {
        let sample = try await SampleNight.afterOneNight()
        let (opened, never) = ("2026-11-20/LN-2109.mp3", "2026-11-20/LN-2112.opus")
        let audio = try #require(try await sample.store().recordings(at: [opened])[opened]?.audioSHA256)
        try await sample.grantOnly([], to: "LN-2109")
        try await sample.run()
        let refused = try await sample.store().recordings(at: [opened, never])
        #expect(refused.values.map(\.fate) == [.refused, .refused])
        #expect(refused[opened]?.audioSHA256 == audio)
        #expect(refused[never]?.audioSHA256 == nil)
    }

    @Test(arguments: SharedDatabase.all)
    func `the bytes of an erased call are not used under another id, also where that one came before`(
        database: SharedDatabase
    ) async throws {
        let sample = try await database.sample()
        try addCopy(to: sample)
        try await sample.run()
        #expect(try await sample.fate(Self.copy) == .duplicate)
        let receipt = try await sample.withdraw("LN-2103", withAudio: false).receipt
        #expect(receipt.residue?.hits == [], "the copy says no longer of which recording it is one")
        #expect(try await sample.run().ledger.addsUp)
        #expect(try await sample.fate(Self.copy) == .erased)
        #expect(try await sample.store().inputs(of: .acoustics, for: #require(CallID("LN-9000"))) == nil)
    }
}
