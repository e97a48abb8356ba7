import CallModel
import Pipeline
import Reports
import Store
import Testing

@Suite struct DigestTitlesTests {
    private func digest(_ sample: SampleNight, for language: ReaderLanguage) async throws -> Digest {
        let store = try await sample.store()
        let step = DigestStep(
            store: store, gate: try await Gatekeeper(store: store, now: SampleNight.now), links: .none)
        return try await step.build(try #require(DigestPeriod("2026-W47")), for: language)
    }

    @Test(arguments: ReaderLanguage.allCases)
    func `a written digest calls things as one made for its reader does`(_ language: ReaderLanguage) async throws {
        let sample = try await SampleNight.afterOneNight()
        let written = try await digest(sample, for: .en)
        #expect(written.themes.contains { $0.titles != nil })
        #expect(try await written.translated(to: language) == digest(sample, for: language))
    }
}
