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
        for ending in ["json", "consent.json"] {
            let text = try String(
                contentsOf: sample.archive.appending(path: "2026-11-18/LN-2103.\(ending)"), encoding: .utf8)
            try sample.write(text.replacing("LN-2103", with: "LN-9000"), to: "zz/LN-9000.\(ending)")
        }
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
