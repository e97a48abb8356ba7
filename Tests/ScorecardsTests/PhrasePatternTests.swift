import CallModel
import Testing

@testable import Scorecards

@Suite struct `A phrase pattern` {
    struct Case: Sendable {
        let pattern: String
        let said: String
        /// The words that match; `nil` where nothing does.
        let found: String?
    }

    private func found(_ pattern: String, in said: String) throws -> String? {
        let range = try #require(TimeRange(startMs: 0, endMs: 5000))
        let words = SpokenWord.words(of: Utterance(party: .agent, range: range, text: said))
        let pattern = try #require(PhrasePattern(pattern), "\(pattern)")
        return PhraseMatch.all(of: [pattern], in: words, by: .agent).first?.evidence.words
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
        #expect(pattern.length(in: near.utterances.flatMap(SpokenWord.words), at: 0) == 2)
        #expect(pattern.length(in: far.utterances.flatMap(SpokenWord.words), at: 0) == nil)
    }

    @Test func `reaches over the border between two utterances of the same side`() throws {
        let script: Script = "Agent: good\nAgent: morning"
        let pattern = try #require(PhrasePattern("good morning"))
        #expect(pattern.length(in: script.utterances.flatMap(SpokenWord.words), at: 0) == 2)
    }
}
