import CallModel
import Languages
import Testing

@testable import Scorecards

@Suite struct `A phrase pattern` {
    struct Case: Sendable {
        let pattern: String
        let said: String
        /// The words that match; `nil` where nothing does.
        let found: String?
    }

    private func found(
        _ pattern: String, in said: String, _ language: SpokenLanguage? = nil, _ hearing: Hearing = .forgiving
    ) throws -> String? {
        let range = try #require(TimeRange(startMs: 0, endMs: 5000))
        let words = SpokenWord.words(of: Utterance(party: .agent, range: range, text: said), in: language)
        let pattern = try #require(PhrasePattern(pattern, language: language), "\(pattern)")
        return PhraseMatch.all(of: [pattern], in: words, by: .agent, hearing).first?.evidence.words
    }

    @Test func `copes with case, punctuation, apostrophes and letters that people write in two ways`() throws {
        let cases = [
            Case(pattern: "good morning", said: "Well, GOOD - morning!", found: "GOOD morning"),
            Case(pattern: "зв'язок", said: "Зв’язок пропав", found: "Зв’язок"),
            Case(pattern: "звязок", said: "зв'язок", found: "зв'язок"),
            Case(pattern: "ещё вопрос", said: "Есть еще вопрос?", found: "еще вопрос"),
            Case(pattern: "dziękuję", said: "dziekuje bardzo", found: "dziekuje"),
            Case(pattern: "зо́брий", said: "зобрий", found: "зобрий"),
            Case(pattern: "добрий", said: "добри\u{438}\u{306}", found: "добри\u{438}\u{306}"),
            Case(pattern: "добрий", said: "добрии", found: nil),
            Case(pattern: "will", said: "goodwill", found: nil),
        ]
        for test in cases { #expect(try found(test.pattern, in: test.said) == test.found, "\(test.pattern)") }
    }

    @Test func `has stems, alternatives, optional words and gaps`() throws {
        let cases = [
            Case(pattern: "віта*", said: "Вітаємо вас", found: "Вітаємо"),
            Case(pattern: "good morning|evening", said: "good evening", found: "good evening"),
            Case(pattern: "good morning|evening", said: "good night", found: nil),
            Case(pattern: "доброго (вам) дня", said: "Доброго вам дня!", found: "Доброго вам дня"),
            Case(pattern: "доброго (вам) дня", said: "Доброго дня!", found: "Доброго дня"),
            Case(
                pattern: "thanks ... calling", said: "thanks so much for calling", found: "thanks so much for calling"),
            Case(pattern: "thanks ... calling", said: "thanks calling", found: "thanks calling"),
            Case(pattern: "thanks ... calling", said: "thanks one two three four calling", found: nil),
            Case(pattern: "e-mail", said: "your e-mail", found: "e mail"),
        ]
        for test in cases { #expect(try found(test.pattern, in: test.said) == test.found, "\(test.pattern)") }
    }

    @Test func `is refused where it could match nothing`() {
        for text in ["", "(maybe)", "... end", "start ...", "(a) b", "a||b", "*", "a*b", "(a b) c d", "!?", "x|e-mail"]
        {
            #expect(PhrasePattern(text) == nil, "\(text)")
        }
    }

    @Test func `does not reach over a pause of more than two seconds`() throws {
        let near: Script = "Agent: good …… morning"
        let far: Script = "Agent: good ……… morning"
        let pattern = try #require(PhrasePattern("good morning"))
        #expect(pattern.fit(in: words(of: near), at: 0, .strict)?.length == 2)
        #expect(pattern.fit(in: words(of: far), at: 0, .strict) == nil)
    }

    @Test func `reaches over the border between two utterances of the same side`() throws {
        let script: Script = "Agent: good\nAgent: morning"
        let pattern = try #require(PhrasePattern("good morning"))
        #expect(pattern.fit(in: words(of: script), at: 0, .strict)?.length == 2)
    }

    private func words(of script: Script) -> [SpokenWord] {
        script.utterances.flatMap { SpokenWord.words(of: $0, in: .en) }
    }

    struct Form: Sendable {
        let language: SpokenLanguage
        let pattern: String
        let said: String
        let isHeard: Bool
    }

    @Test(arguments: [
        Form(language: .en, pattern: "confirm address", said: "confirmed addresses", isHeard: true),
        Form(language: .en, pattern: "not", said: "notes", isHeard: false),
        Form(language: .uk, pattern: "номер договору", said: "номером договору", isHeard: true),
        Form(language: .uk, pattern: "служба підтримки", said: "службою підтримки", isHeard: true),
        Form(language: .ru, pattern: "служба поддержки", said: "службы поддержку", isHeard: true),
        Form(language: .ru, pattern: "=блин", said: "блины", isHeard: false),
        Form(language: .ru, pattern: "=блин", said: "ну блин", isHeard: true),
        Form(language: .pl, pattern: "biuro obsługi", said: "biura obsługę", isHeard: true),
        Form(language: .pl, pattern: "numer umowy", said: "numeru umowami", isHeard: true),
    ])
    func `is heard in other forms of its words, but for those written with =`(_ form: Form) throws {
        #expect((try found(form.pattern, in: form.said, form.language, .strict) != nil) == form.isHeard)
    }

    @Test(arguments: [
        // A letter put in, left out, replaced, swapped; two in a long word.
        Form(language: .en, pattern: "good morning", said: "good moorning", isHeard: true),
        Form(language: .en, pattern: "good morning", said: "good mornin", isHeard: true),
        Form(language: .en, pattern: "good morning", said: "good mourning", isHeard: true),
        Form(language: .en, pattern: "good morning", said: "good mornign", isHeard: true),
        Form(language: .pl, pattern: "proszę o cierpliwość", said: "proszę o cierplwoć", isHeard: true),
        Form(language: .uk, pattern: "на зв'язку", said: "на звізку", isHeard: true),
        // Short words, words alone and more than one word are not guessed.
        Form(language: .en, pattern: "your name", said: "your game", isHeard: false),
        Form(language: .en, pattern: "goodbye", said: "goodbuy", isHeard: false),
        Form(language: .en, pattern: "thanks calling", said: "thinks falling", isHeard: false),
    ])
    func `is heard with one of its words misheard`(_ form: Form) throws {
        #expect((try found(form.pattern, in: form.said, form.language) != nil) == form.isHeard)
        #expect(try found(form.pattern, in: form.said, form.language, .strict) == nil)
    }

    @Test func `with an exclamation mark before it takes away what overlaps it`() throws {
        let patterns = try ["transfer you", "!not|cannot transfer"].map { text in
            try #require(PhrasePattern(text, language: .en))
        }
        let range = try #require(TimeRange(startMs: 0, endMs: 5000))
        func count(_ said: String) -> Int {
            let words = SpokenWord.words(of: Utterance(party: .agent, range: range, text: said), in: .en)
            return PhraseMatch.all(of: patterns, in: words, by: .agent).count
        }
        #expect(count("I cannot transfer you") == 0)
        #expect(count("I cannot help, so I transfer you") == 1)
        #expect(count("I cannot transfer you today, tomorrow I transfer you") == 1)
    }

    @Test func `with an exclamation mark stands beside others`() {
        let item = "- id: item\n  kind: yes_no\n  text: Item\n  check: {said: greeting, by: agent}"
        let yaml = Workbench.yaml(items: item, phrases: "greeting: {en: ['!hello']}")
        #expect(Workbench.errors(in: yaml).contains { $0.hasSuffix("a phrase without ! beside those with it") })
    }

    @Test func `says which words were taken for which phrase`() throws {
        let script: Script = "Agent: ①Good mourning① to you"
        let patterns = ["good morning", "good evening"].compactMap { PhrasePattern($0, language: .en) }
        let match = try #require(
            PhraseMatch.all(of: patterns, in: words(of: script), by: .agent, .forgiving).first)
        #expect(match.evidence.words == "Good mourning")
        #expect(match.evidence.phrase == "good morning")
        #expect([match.evidence.range] == script.marked)
    }

    @Test func `prefers what was heard as it is written to what was misheard`() throws {
        let script: Script = "Agent: good evening"
        let patterns = ["good evenin", "good evening"].compactMap { PhrasePattern($0, language: .en) }
        let match = PhraseMatch.all(of: patterns, in: words(of: script), by: .agent, .forgiving).first
        #expect(match?.evidence.phrase == "good evening")
    }
}
