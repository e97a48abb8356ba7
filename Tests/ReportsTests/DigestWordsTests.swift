import CallModel
import Reports
import Testing

/// What is left of a digest when words of a call may not be shown any more.
@Suite struct DigestWordsTests {
    private let first = DigestFixture.call("1")
    private let second = DigestFixture.call("2")

    private func digest(titleOf call: CallID?) -> Digest {
        var theme = DigestTheme(
            id: "theme-1", kind: .problem, title: "The label is cut off", titleLanguage: "en", titleCall: call,
            callers: 4, calls: 5, share: DigestShare(value: 0.05, lower: 0.02, upper: 0.09), callsBefore: 3,
            since: DigestFixture.day("2026-10-05"), life: .growing, trend: DigestTrend(unit: .week, counts: [3, 5]),
            quotes: [
                DigestFixture.quote("the label is cut off", "en", "1"), DigestFixture.quote("обрізана", "uk", "2"),
            ])
        theme.companions = [
            DigestTheme.Companion(id: "theme-2", title: "It jams", titleLanguage: "en", titleCall: first, calls: 2)
        ]
        return Digest(
            period: DigestFixture.week, language: .en, coverage: DigestFixture.digest().coverage, themes: [theme],
            notHeard: [
                DigestAbsence(
                    id: "theme-3", kind: .problem, title: "No code", titleLanguage: "en", titleCall: first,
                    life: .resolved, callersBefore: 9)
            ])
    }

    @Test func `a digest knows every call whose words it shows`() {
        #expect(digest(titleOf: first).calls == [first, second])
        #expect(DigestFixture.digest().withholding { _ in true }.calls == [])
    }

    @Test func `quotes and titles of a call go together, and figures stay`() throws {
        let before = digest(titleOf: first)
        let after = before.withholding { $0 == first }
        let theme = try #require(after.themes.first)
        #expect(theme.quotes.map(\.verbatim) == ["обрізана"])
        #expect(theme.title == "обрізана" && theme.titleLanguage == "uk" && theme.titleCall == second)
        #expect(theme.withheld == [WithheldQuotes(reason: .noConsent, count: 1)])
        #expect(theme.companions.map(\.title) == ["Problem: words withheld"] && theme.companions.map(\.calls) == [2])
        #expect(after.notHeard.isEmpty)
        #expect(theme.calls == 5 && theme.trend.counts == [3, 5] && after.coverage == before.coverage)
    }

    @Test(arguments: [
        (ReaderLanguage.en, "Problem: words withheld"), (.uk, "Проблема: слова приховано"),
        (.ru, "Проблема: слова скрыты"), (.pl, "Problem: słowa ukryte"),
    ])
    func `a theme without words that may be shown is called by its kind, in the reader's language`(
        _ language: ReaderLanguage, _ title: String
    ) throws {
        let bare = digest(titleOf: first).withholding { _ in true }.translated(to: language)
        let theme = try #require(bare.themes.first)
        #expect(theme.title == title && theme.titleLanguage == nil)
        #expect(theme.companions.map(\.title) == [title])
    }

    @Test func `a reworded title goes with any call it was made of, and the customers' words stay`() throws {
        var theme = try #require(digest(titleOf: first).themes.first)
        theme.reworded = RewordedTitle(text: "Labels are cut off", model: "small", calls: [second, first])
        let whole = Digest(
            period: DigestFixture.week, language: .en, coverage: DigestFixture.digest().coverage, themes: [theme])
        #expect(try whole.html().contains("Labels are cut off") && whole.html().contains("The label is cut off"))
        #expect(whole.markdown().contains("### Labels are cut off"))
        #expect(try whole.json().contains(#""title" : "The label is cut off""#))
        let after = try #require(whole.withholding { $0 == second }.themes.first)
        #expect(after.reworded == nil && after.title == "The label is cut off")
    }

    @Test func `a title that people gave stays without any quote`() throws {
        let theme = try #require(digest(titleOf: nil).withholding { _ in true }.themes.first)
        #expect(theme.title == "The label is cut off" && theme.quotes.isEmpty)
    }

    @Test func `a digest of which nothing is withheld, and whose quotes stay as they are, is the same`() {
        let digest = digest(titleOf: first)
        #expect(digest.withholding { _ in false } == digest)
        #expect(digest.quoting { $0 } == digest)
    }
}
