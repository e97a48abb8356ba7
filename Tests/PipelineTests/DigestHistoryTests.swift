import CallModel
import Foundation
import Pipeline
import Reports
import Store
import Testing

/// Digests on disk, when calls go that they show or count.
@Suite struct DigestHistoryTests {
    private let author = AuditAuthor.night(at: SampleNight.now)

    private func digest(_ sample: SampleNight) throws -> Digest {
        try JSONDecoder().decode(Digest.self, from: Data(sample.digest("json").utf8))
    }

    private func days(_ days: Int, after time: ZonedTime) -> ZonedTime {
        ZonedTime(epochSeconds: time.epochSeconds + days * 86_400, utcOffsetSeconds: time.utcOffsetSeconds)
    }

    @Test func `a digest whose calls are past retention keeps its figures and loses their words`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let before = try digest(sample)
        #expect(!before.calls.isEmpty)
        let later = days(20, after: SampleNight.now)
        let policy = RetentionPolicy(days: [.transcript: 10])
        let store = try await sample.store()
        let gate = try await Gatekeeper(store: store, now: SampleNight.now)
        _ = try await RetentionStep(store: store, gate: gate, policy: policy, now: later, author: author).run()
        try await sample.night(now: later).rebuildThemesAndDigests()
        let after = try digest(sample)
        #expect(after.calls.isEmpty)
        #expect(after.coverage == before.coverage)
        #expect(after.themes.map(\.id) == before.themes.map(\.id))
        #expect(after.themes.map(\.calls) == before.themes.map(\.calls))
        #expect(after.themes.map(\.trend) == before.themes.map(\.trend))
        #expect(try await sample.store().staleDigests().isEmpty)
    }

    @Test func `a withdrawal makes stale the digests that show or count the call, and no others`() async throws {
        let sample = try await SampleNight.afterOneNight()
        _ = try await sample.night().run(date: days(-7, after: SampleNight.date))
        let store = try await sample.store()
        #expect(try await store.staleDigests().isEmpty)
        _ = try await ConsentStep(store: store, author: author).withdraw(
            try #require(CallID("LN-2109")), at: SampleNight.now, reason: "asked", by: "customer", recordID: "w-1")
        #expect(try await store.staleDigests() == ["2026-W47"])
        try await sample.night().rebuildThemesAndDigests()
        #expect(try await store.staleDigests().isEmpty)
    }
}
