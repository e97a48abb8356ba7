import CallModel
import Languages
import Testing

@testable import Themes

@Suite struct TitleTests {
    private func title(_ language: SpokenLanguage, _ texts: [String]) throws -> String? {
        let remarks = try texts.enumerated().map { index, text in
            try Remark(
                id: "\(index)#0.0", callID: #require(CallID("\(index)")), customer: nil, source: .customerTurn,
                language: language, startedAt: #require(ZonedTime(iso8601: "2026-11-16T10:00:00Z")), utterance: 0,
                span: #require(CharacterSpan(start: 0, end: text.count)), range: nil, text: text, kind: .problem,
                confidence: 1, columns: [:])
        }
        return TitleMaker(lexicon: .standard).title(of: remarks)?.text
    }

    @Test func `a title is the central clause in the customers' words, without fillers`() throws {
        #expect(
            try title(
                .en,
                [
                    "well you know the camera crashes the app on android", "the camera crashes the app",
                    "um the app crashes my whole day is ruined by the camera",
                ]) == "Camera crashes the app")
        #expect(
            try title(.uk, ["ну значить камера вішає застосунок", "застосунок висне від камери щодня вранці"])
                == "Камера вішає застосунок")
    }

    @Test func `a negation is not cut off`() throws {
        let said = ["не печатается чек после оплаты", "чек не печатается после оплаты картой"]
        let found = try #require(try title(.ru, said))
        #expect(found.lowercased().contains("не печатается"))
    }

    @Test func `a negation is not cut off where grammatical words stand between`() throws {
        let title = try #require(try title(.uk, ["не можу ввійти в обліковий запис", "не можу ввійти в кабінет"]))
        #expect(title.lowercased().hasPrefix("не можу ввійти"))
    }

    @Test func `a title is never a generic word or two`() throws {
        #expect(try title(.en, ["payment error", "error with payment"]) == nil)
        #expect(try title(.pl, ["problem", "problem"]) == nil)
    }

    @Test func `a title is made of what many say, not of what one adds`() throws {
        let said = [
            "the receipt is not printed after the update on monday", "receipt isn't printed when grandmother pays",
            "it never prints the receipt at our second shop",
        ]
        let title = try #require(try title(.en, said)).lowercased()
        #expect(title.contains("receipt"))
        #expect(!["monday", "grandmother", "second"].contains(where: title.contains))
    }

    @Test func `a theme is named anew when it has doubled`() {
        let title = ThemeTitle(text: "a", remark: "1", among: 3)
        #expect(title.holds(among: 5))
        #expect(!title.holds(among: 6))
    }
}
