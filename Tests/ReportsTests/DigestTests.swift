import CallModel
import FoundationEssentials
import Reports
import Testing

@Suite struct DigestTests {
    private let digest = DigestFixture.digest()

    @Test func `a digest answers four questions, also those to which nobody said anything`() {
        let empty = Digest(
            period: digest.period, language: .en, coverage: digest.coverage, themes: DigestFixture.problems)
        #expect(empty.sections.map(\.kind) == [.problem, .praise, .confusion, .request])
        #expect(empty.sections.map(\.themes.count) == [6, 0, 0, 0])
    }

    @Test func `the theme with the most callers comes first, whatever the order they came in`() {
        let reversed = Digest(
            period: digest.period, language: .en, coverage: digest.coverage, themes: digest.themes.reversed())
        #expect(reversed == digest)
        #expect(digest.sections[0].themes.map(\.callers) == [31, 17, 9, 6, 5, 4])
    }

    @Test func `the JSON has a schema, sorted keys, and reads back as the same digest`() throws {
        let json = try digest.json()
        #expect(json.contains(#""schema" : "digest/1""#))
        #expect(json.contains(#""period" : "2026-W47""#))
        #expect(try JSONDecoder().decode(Digest.self, from: Data(json.utf8)) == digest)
        #expect(try digest.json() == json)
    }

    @Test func `where every quote may be shown nothing changes, themes told with another included`() throws {
        var theme = try #require(digest.themes.first)
        theme.companions = [.init(id: "t", title: "Since the update", titleLanguage: "en", calls: 2)]
        let whole = Digest(
            period: digest.period, language: .en, coverage: digest.coverage, themes: [theme] + digest.themes.dropFirst()
        )
        #expect(whole.quoting { $0 } == whole)
        #expect(whole.withholding { _ in true }.themes.first?.companions == theme.companions)
    }

    @Test func `another schema is refused`() throws {
        let json = try digest.json().replacing("digest/1", with: "digest/2")
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(Digest.self, from: Data(json.utf8)) }
    }

    @Test func `the share of remarks without a theme cannot be said where there are no remarks`() {
        #expect(digest.coverage.ungroupedShare == 37.0 / 412)
        let silent = DigestCoverage(
            callsInPeriod: 3, callsConsented: 2, callsWithTranscript: 1, remarks: 0, remarksUngrouped: 0, audioMs: 0)
        #expect(silent.ungroupedShare == nil)
    }
}
