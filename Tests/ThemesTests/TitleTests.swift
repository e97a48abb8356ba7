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
                ]) == "The camera crashes the app")
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

    @Test func `a clause that is short enough is a title as it was said`() throws {
        #expect(
            try title(
                .en,
                [
                    "every invoice i export to pdf is empty", "the pdf of my invoice comes out empty",
                    "hello um every invoice i export to pdf is empty",
                ]) == "Every invoice I export to pdf is empty")
        #expect(
            try title(.pl, ["synchronizacja z bankiem zaciąga płatność dwukrotnie"])
                == "Synchronizacja z bankiem zaciąga płatność dwukrotnie")
    }

    @Test(arguments: [
        (SpokenLanguage.en, "the receipt does not print after card payment because the till is frozen since monday"),
        (.uk, "чек не друкується після оплати бо каса зависла ще в понеділок зранку"),
        (.ru, "чек не печатается после оплаты потому что касса зависла ещё в понедельник утром"),
        (.pl, "paragon nie drukuje się po płatności bo kasa zawiesiła się jeszcze w poniedziałek rano"),
    ])
    func `a long clause is cut where another begins`(_ language: SpokenLanguage, _ said: String) throws {
        let others: [SpokenLanguage: String] = [
            .en: "no receipt is printed after payment", .uk: "після оплати не друкується чек",
            .ru: "после оплаты не печатается чек", .pl: "po płatności nie drukuje się paragon",
        ]
        let other = try #require(others[language])
        let title = try #require(try title(language, [said, said, other])).lowercased()
        #expect(
            !["because", "monday", "бо", "понеділок", "потому", "понедельник", "poniedziałek"].contains(
                where: title.contains))
        #expect(
            ClauseGrammar.of(language).hasPredicate(title.split(separator: " ").map { Folding.folded(String($0)) }[...])
        )
    }

    @Test func `what only tells that somebody asks or wishes is left out`() throws {
        #expect(
            try title(
                .en,
                ["can you explain where the period closing moved", "i don't understand where the period closing moved"])
                == "Where the period closing moved")
    }

    @Test func `a title does not begin with a word that joins it to what was said before`() throws {
        #expect(try title(.ru, ["а счета не выгружаются в эксель"]) == "Счета не выгружаются в эксель")
        #expect(try title(.en, ["but the receipts are never printed"]) == "The receipts are never printed")
    }

    @Test func `a question what something means keeps its verb`() throws {
        #expect(try title(.ru, ["не понимаю что значит статус передано"])?.contains("значит статус") == true)
        #expect(try title(.pl, ["nie wiem co znaczy status przekazano"])?.contains("znaczy status") == true)
    }

    @Test func `what many say in one wording does not outvote all other wordings`() throws {
        let alike = Array(repeating: "i press download and the wheel spins all day", count: 4)
        let others = [
            "the export of a report takes forever", "export takes ages for a big report",
            "we wait for the report export an hour", "report export is so slow",
        ]
        let title = try #require(try title(.en, alike + others)).lowercased()
        #expect(title.contains("export"))
    }

    @Test func `the title is the same whatever the order of the remarks`() throws {
        let said = ["the app closes after the update", "after the update the app closes at once", "app closes itself"]
        #expect(try title(.en, said) == title(.en, said.reversed()))
    }

    @Test func `a theme is named anew when it has doubled`() {
        let title = ThemeTitle(text: "a", remark: "1", among: 3)
        #expect(title.holds(among: 5))
        #expect(!title.holds(among: 6))
    }
}
