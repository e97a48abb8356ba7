import CallModel
import Testing

@testable import Reports

@Suite struct DigestMessagesTests {
    /// Every text of a table with the path of its field.
    private func texts(_ value: Any, at path: String = "") -> [(path: String, text: String)] {
        if let text = value as? String { return [(path, text)] }
        return Mirror(reflecting: value).children.enumerated().flatMap { index, child in
            texts(child.value, at: "\(path).\(child.label ?? String(index))")
        }
    }

    private func placeholders(_ text: String) -> [String] {
        text.matches(of: /\{[a-z]+\}/).map { String($0.output) }.sorted()
    }

    @Test(arguments: ReaderLanguage.allCases)
    func `no message is missing, and each names the values it is given`(language: ReaderLanguage) {
        let english = texts(DigestMessages(.en))
        let here = texts(DigestMessages(language))
        #expect(here.map(\.path) == english.map(\.path))
        for (text, original) in zip(here, english) {
            #expect(!text.text.isEmpty, "\(text.path)")
            #expect(placeholders(text.text) == placeholders(original.text), "\(text.path)")
        }
        #expect(DigestMessages(language).language == language)
    }

    @Test func `sentences of other languages are not left in English`() {
        let english = Set(texts(DigestMessages(.en)).filter { $0.text.contains(" ") }.map(\.text))
        for language in ReaderLanguage.allCases where language != .en {
            let left = texts(DigestMessages(language)).filter { english.contains($0.text) }
            #expect(left.isEmpty, "\(language): \(left)")
        }
    }

    @Test func `every language has twelve months in both forms`() {
        for language in ReaderLanguage.allCases {
            let calendar = DigestMessages(language).calendar
            #expect((Set(calendar.months).count, Set(calendar.monthsAfterDay).count) == (12, 12))
        }
    }

    @Test(arguments: [
        (ReaderLanguage.en, [1: "call", 2: "calls", 5: "calls", 11: "calls", 21: "calls", 0: "calls"]),
        (
            .uk,
            [1: "дзвінок", 3: "дзвінки", 5: "дзвінків", 11: "дзвінків", 12: "дзвінків", 21: "дзвінок", 112: "дзвінків"]
        ),
        (.ru, [1: "звонок", 2: "звонка", 5: "звонков", 14: "звонков", 22: "звонка", 111: "звонков", 101: "звонок"]),
        (.pl, [1: "rozmowa", 2: "rozmowy", 5: "rozmów", 12: "rozmów", 21: "rozmów", 22: "rozmowy", 0: "rozmów"]),
    ])
    func `a noun takes the form that its count asks for`(language: ReaderLanguage, forms: [Int: String]) {
        let messages = DigestMessages(language)
        for (count, form) in forms { #expect(messages.theme.calls.form(count, in: language) == form, "\(count)") }
    }

    @Test func `periods are written as in the language`() throws {
        let week = try #require(DigestPeriod("2026-W47"))
        let overMonths = try #require(DigestPeriod("2026-W49"))
        let overYears = try #require(DigestPeriod("2026-W53"))
        let month = try #require(DigestPeriod("2026-11"))
        let english = DigestMessages(.en).calendar
        #expect(english.period(week) == "16–22\u{A0}November 2026")
        #expect(english.period(overMonths) == "30\u{A0}November – 6\u{A0}December 2026")
        #expect(english.period(overYears) == "28\u{A0}December 2026 – 3\u{A0}January 2027")
        #expect(DigestMessages(.uk).calendar.period(week) == "16–22\u{A0}листопада 2026")
        #expect(DigestMessages(.uk).calendar.period(month) == "листопад 2026")
        #expect(DigestMessages(.ru).calendar.period(week) == "16–22\u{A0}ноября 2026")
        #expect(DigestMessages(.pl).calendar.period(month) == "listopad 2026")
    }

    @Test func `numbers are written as in the language`() {
        let (english, ukrainian) = (DigestMessages(.en).numbers, DigestMessages(.uk).numbers)
        #expect(english.whole(1284) == "1284" && english.whole(12_840) == "12,840")
        #expect(ukrainian.whole(1_284_000) == "1\u{202F}284\u{202F}000")
        #expect(english.percent(0.034) == "3%" && ukrainian.percent(0.0034) == "0,3\u{A0}%")
        #expect(english.percent(0.0996) == "10%" && english.percent(0) == "0%" && english.percent(1) == "100%")
        #expect(english.duration(ms: 345_900_000) == "96\u{A0}h" && english.duration(ms: 5_000) == "1\u{A0}min")
    }

    @Test func `a value is not read as a message`() {
        #expect("{a} and {b}".filling(["a": "{b}", "b": "x"]) == "{b} and x")
        #expect("{unknown} {".filling([:]) == "{unknown} {")
    }

    @Test func `a language without a name of ours is shown by its tag`() {
        #expect(DigestMessages(.pl).languageName("uk-UA") == "ukraiński")
        #expect(DigestMessages(.pl).languageName("de") == "de")
    }
}
