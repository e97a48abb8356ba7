import CallModel
import Testing

@testable import Scorecards

enum ShippedScorecards {
    static let files = ["support", "technical-support", "sales"]

    static func load() throws -> [Scorecard] { try loaded.get() }

    private static let loaded = Result {
        try files.map { try Workbench.load(Workbench.file("scorecards/\($0).yaml")) }
    }
}

@Suite struct `The shipped scorecards` {
    private static let languages = ["en", "uk", "ru", "pl"]

    @Test func `load without a mistake`() throws {
        for file in ShippedScorecards.files {
            #expect(try Workbench.errors(in: Workbench.file("scorecards/\(file).yaml")) == [])
        }
    }

    @Test func `have every text and every guidance in four languages`() throws {
        for scorecard in try ShippedScorecards.load() {
            #expect(scorecard.languages == `The shipped scorecards`.languages)
            for item in scorecard.items {
                let guidance = try #require(item.guidance, "\(item.id)")
                #expect(Set(guidance.texts.values).count == 4, "\(item.id)")
                #expect(Set(item.text.texts.values).count == 4, "\(item.id)")
            }
        }
    }

    @Test func `have every phrase in four languages`() throws {
        for list in try ShippedScorecards.load().flatMap(\.items).flatMap(\.phraseLists) {
            #expect(list.patterns.keys.sorted() == `The shipped scorecards`.languages.sorted(), "\(list.name)")
            for patterns in list.patterns.values { #expect(patterns.count >= 2, "\(list.name)") }
        }
    }

    @Test func `answer between a third and three quarters of their scored items by themselves`() throws {
        for scorecard in try ShippedScorecards.load() {
            let share = Double(scorecard.items.count(where: \.isAutomatic)) / Double(scorecard.items.count)
            #expect((0.33...0.75).contains(share), "\(scorecard.id): \(share)")
        }
    }

    @Test func `never fail a call by a machine alone`() throws {
        for item in try ShippedScorecards.load().flatMap(\.items) where item.isAutomatic {
            #expect(!item.isCritical, "\(item.id)")
        }
    }

    @Test func `choose by queue and leave the rest to the general one`() throws {
        let cards = try ShippedScorecards.load()
        for (queue, id) in [("technical", "technical_support"), ("sales", "sales"), ("billing", "support")] {
            var call = try Workbench.call()
            call.queue = queue
            #expect(try Scorecard.select(for: call, from: cards)?.id == id)
        }
    }

    @Test func `hear a polite call in each language`() throws {
        let calls: [(String, Script)] = [
            (
                "en",
                """
                Agent: Good morning, my name is Ann. Could you confirm your date of birth?
                Customer: The second of May.
                Agent: Thank you. Bear with me for a moment. ♪♪
                Agent: Thank you for waiting. Your last invoice was paid twice. Is there anything else?
                Customer: No, thanks.
                Agent: Thank you for your call, have a nice day.
                """
            ),
            (
                "uk",
                """
                Agent: Доброго дня, мене звати Олена. Назвіть, будь ласка, номер договору.
                Customer: Сто двадцять.
                Agent: Дякую. Зачекайте, будь ласка, хвилинку. ♪♪
                Agent: Дякую за очікування. Ваш останній платіж зараховано двічі. Чи можу я ще чимось допомогти?
                Customer: Ні, дякую.
                Agent: Дякую за дзвінок, гарного вам дня!
                """
            ),
            (
                "ru",
                """
                Agent: Здравствуйте, меня зовут Олег. Назовите, пожалуйста, вашу фамилию.
                Customer: Петренко.
                Agent: Спасибо. Оставайтесь, пожалуйста, на линии, одну минуту. ♪♪
                Agent: Спасибо за ожидание. Ваш последний платеж зачислен дважды. У вас остались еще вопросы?
                Customer: Нет, спасибо.
                Agent: Благодарю за звонок, всего доброго!
                """
            ),
            (
                "pl",
                """
                Agent: Dzień dobry, z tej strony Anna. Poproszę o numer umowy.
                Customer: Sto dwadzieścia.
                Agent: Dziękuję. Proszę chwilę poczekać. ♪♪
                Agent: Dziękuję za cierpliwość. Ostatnia płatność wpłynęła dwa razy. Czy mogę w czymś jeszcze pomóc?
                Customer: Nie, dziękuję.
                Agent: Dziękuję za telefon, miłego dnia!
                """
            ),
        ]
        let support = try #require(try ShippedScorecards.load().first)
        let expected = [
            "greeting", "introduction", "identification", "forbidden_words", "hold_announced", "hold_thanks",
            "anything_else", "closing",
        ]
        for (language, script) in calls {
            let answers = support.evaluate(try Workbench.evidence(script, language: language)).answers()
            for item in expected { #expect(answers[item] == .option("yes"), "\(language) \(item)") }
        }
    }

    @Test func `hear a curt call in each language`() throws {
        let calls: [(String, Script)] = [
            ("en", "Agent: Yes?\nCustomer: My bill is wrong.\nAgent: That's not my problem."),
            ("uk", "Agent: Так?\nCustomer: У мене неправильний рахунок.\nAgent: Це не моя проблема."),
            ("ru", "Agent: Да?\nCustomer: У меня неправильный счет.\nAgent: Это не моя проблема."),
            ("pl", "Agent: Tak?\nCustomer: Mam błędny rachunek.\nAgent: To nie mój problem."),
        ]
        let support = try #require(try ShippedScorecards.load().first)
        for (language, script) in calls {
            let answers = support.evaluate(try Workbench.evidence(script, language: language)).answers()
            for item in ["greeting", "introduction", "forbidden_words", "anything_else", "closing"] {
                #expect(answers[item] == .option("no"), "\(language) \(item)")
            }
            for item in ["identification", "hold_announced", "hold_thanks"] {
                #expect(answers[item] == .notApplicable, "\(language) \(item)")
            }
        }
    }

    @Test func `sum themselves up`() throws {
        let summary = ScorecardSummary(try #require(try ShippedScorecards.load().first))
        #expect(summary.description.hasPrefix("support, revision \(summary.revision.prefix(12)), in en, uk, ru, pl"))
        #expect(summary.criticalItems == ["correctness", "courtesy"])
    }
}

extension Item {
    fileprivate var phraseLists: [PhraseList] { automation?.check.phraseLists ?? [] }
}
