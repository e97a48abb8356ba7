import CallModel
import Foundation
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

    private func reworded(_ count: Int) -> Digest {
        let themes = (0..<count).map { number in
            var theme = DigestFixture.theme(
                .problem, "Own words \(number)", "en", callers: 9 - number, calls: 9 - number, before: 1,
                since: "2026-10-05", life: .growing, trend: [1, 3])
            theme.reworded = RewordedTitle(text: "Model title \(number)", model: "small", calls: [first])
            return theme
        }
        return Digest(
            period: DigestFixture.week, language: .en, coverage: DigestFixture.digest().coverage, themes: themes)
    }

    @Test func `a model's words stand only where a theme is told in full, with its mark`() throws {
        let html = try reworded(6).html()
        for number in 0..<4 {
            #expect(html.components(separatedBy: "Model title \(number)").count == 2, "once, in the heading")
        }
        for number in 4..<6 {
            #expect(!html.contains("Model title \(number)") && html.contains("Own words \(number)"))
        }
        let feed = AtomFeed([reworded(6)]).xml()
        #expect(!feed.contains("Model title") && feed.contains("Own words 0"))
    }

    @Test func `where a title is replaced, what a model made of it goes with it`() throws {
        var theme = try #require(digest(titleOf: first).themes.first)
        theme.reworded = RewordedTitle(text: "Labels are cut off", model: "small", calls: [second])
        let whole = Digest(
            period: DigestFixture.week, language: .en, coverage: DigestFixture.digest().coverage, themes: [theme])
        let after = try #require(whole.withholding { $0 == first }.themes.first)
        #expect(after.title == "обрізана" && after.reworded == nil)
    }

    private func multilingual() throws -> Digest {
        var theme = try #require(digest(titleOf: first).themes.first)
        theme.titles = [
            DigestTitle(text: "The label is cut off", language: "en", call: first),
            DigestTitle(
                text: "Etykieta jest obcięta", language: "pl", call: second,
                reworded: RewordedTitle(text: "Obcięta etykieta", model: "small", calls: [second])),
        ]
        return Digest(
            period: DigestFixture.week, language: .en, coverage: DigestFixture.digest().coverage, themes: [theme],
            notHeard: [
                DigestAbsence(
                    id: "theme-3", kind: .problem, title: "No code", titleLanguage: "en", titleCall: first,
                    life: .resolved, callersBefore: 9,
                    titles: [
                        DigestTitle(text: "No code", language: "en", call: first),
                        DigestTitle(text: "Нет кода", language: "ru", call: second),
                    ])
            ])
    }

    @Test func `a reader reads the titles in their language where somebody said it so`() throws {
        let polish = try multilingual().translated(to: .pl)
        let theme = try #require(polish.themes.first)
        #expect(theme.title == "Etykieta jest obcięta" && theme.titleLanguage == "pl" && theme.titleCall == second)
        #expect(theme.reworded?.text == "Obcięta etykieta")
        let back = try #require(polish.translated(to: .en).themes.first)
        #expect(back.title == "The label is cut off" && back.reworded == nil)
        #expect(try multilingual().translated(to: .uk).themes.first?.title == "The label is cut off")
        #expect(try multilingual().translated(to: .ru).notHeard.map(\.title) == ["Нет кода"])
    }

    @Test func `titles in every language are words of calls, and go with them`() throws {
        let digest = try multilingual()
        #expect(digest.calls == [first, second])
        let after = digest.withholding { $0 == second }
        #expect(after.themes.first?.titles?.map(\.language) == ["en"])
        #expect(after.translated(to: .pl).themes.first?.title == "The label is cut off")
        let other = digest.withholding { $0 == first }
        #expect(other.themes.first?.title == "Etykieta jest obcięta")
        #expect(other.notHeard.map(\.title) == ["Нет кода"])
        #expect(digest.withholding { _ in true }.notHeard.isEmpty)
        #expect(digest.withholding { _ in true }.calls.isEmpty)
    }

    @Test func `a digest of before there were titles in several languages still reads`() throws {
        let json = try digest(titleOf: first).json()
        #expect(!json.contains(#""titles""#))
        #expect(try JSONDecoder().decode(Digest.self, from: Data(json.utf8)) == digest(titleOf: first))
    }

    @Test func `a quote that says the title again comes last`() throws {
        let markdown = digest(titleOf: first).markdown()
        let other = try #require(markdown.range(of: "> обрізана"))
        let echo = try #require(markdown.range(of: "> the label is cut off"))
        #expect(other.lowerBound < echo.lowerBound)
    }

    @Test func `a theme that is told with another is labelled with its language`() throws {
        let html = try digest(titleOf: first).html()
        #expect(html.contains(#"<q lang="en">It jams</q> (2)"#))
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
