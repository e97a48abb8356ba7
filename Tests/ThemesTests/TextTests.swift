import CallModel
import Languages
import Testing

@testable import Themes

@Suite struct TextTests {
    @Test func `a span gives back the exact words, capitals and accents included`() {
        let text = "Добрий день! «Звʼязок» зник… Żółta łódź."
        let clauses = ClauseSplitter(.of(.uk)).clauses(of: text)
        #expect(clauses.compactMap { $0.span?.verbatim(in: text) } == ["Добрий день", "Звʼязок» зник", "Żółta łódź"])
    }

    @Test func `quotation marks stay with what they enclose`() {
        let texts: [(SpokenLanguage, String, String)] = [
            (.uk, "Що означає статус «Передано»?", "Що означає статус «Передано»"),
            (.ru, "«Оплата» не проходит.", "«Оплата» не проходит"),
            (.pl, "Co znaczy status „Wysłano”?", "Co znaczy status „Wysłano”"),
            (.en, "What does \"shipped\" mean (\"in transit\")?", "What does \"shipped\" mean (\"in transit\")"),
            (.en, "\"Pending\" never ends", "\"Pending\" never ends"),
            (.en, "(he said) the map is empty", "(he said) the map is empty"),
            (.en, "the map is empty\"", "the map is empty"),
        ]
        for (language, text, quoted) in texts {
            let clause = ClauseSplitter(.of(language)).clauses(of: text).first
            #expect(clause?.quotableSpan(in: Array(text))?.verbatim(in: text) == quoted)
        }
    }

    @Test func `a stretch without punctuation is cut from 120 words on, behind a word that leads on to no other`() {
        func lengths(_ words: [String]) -> [Int] {
            let clauses = ClauseSplitter(.of(.en)).clauses(of: words.joined(separator: " "))
            #expect(clauses.flatMap(\.words) == words)
            return clauses.map(\.tokens.count)
        }
        var words = (0..<250).map { "printer\($0)" }
        #expect(lengths(words) == [120, 120, 10])
        words[119] = "not"
        #expect(lengths(words) == [122, 120, 8])
        #expect(lengths(Array(repeating: "the", count: 400)) == [150, 150, 100])
    }

    @Test func `spelling variants of one word are one token`() {
        #expect(
            tokens(of: "Ёлка зв'язок зв’язок DON'T łódź").map(\.word) == ["елка", "звязок", "звязок", "dont", "lodz"])
    }

    @Test func `a span of a shorter text is refused`() {
        #expect(CharacterSpan(start: 2, end: 9)?.verbatim(in: "short") == nil)
        #expect(CharacterSpan(start: 3, end: 3) == nil)
    }

    @Test func `a search takes the first thirty words, each once`() {
        let words = (0..<31).map { "printer\($0)" }
        let text = words.dropLast().joined(separator: " ")
        #expect(SearchStems.sought("printer, Printer; PRINTER").count == 1)
        #expect(SearchStems.sought(text).count == 30 && !SearchStems.hasMore(text))
        #expect(!SearchStems.hasMore(text + " " + text), "the same words again are no more")
        let longer = words.joined(separator: " ")
        #expect(SearchStems.sought(longer) == SearchStems.sought(text) && SearchStems.hasMore(longer))
    }

    @Test func `the forms of a word meet in one stem`() {
        let forms: [(SpokenLanguage, [String])] = [
            (.en, ["printer", "printers"]), (.uk, ["звітами", "звітів", "звіту"]),
            (.ru, ["отчетами", "отчетов", "отчету"]),
            (.pl, ["raportami", "raportow", "raportu"]),
        ]
        for (language, words) in forms { #expect(Set(words.map(Stemmer(language).stem)).count == 1, "\(words)") }
    }

    @Test func `synonyms in four languages are one concept`() {
        let words: [(SpokenLanguage, String)] = [
            (.en, "exporting"), (.en, "download"), (.uk, "вивантаження"), (.ru, "выгрузить"), (.pl, "wyeksportować"),
        ]
        for (language, word) in words {
            #expect(LanguageTools.of(language).concepts.meanings(of: word) == ["export"], "\(word)")
        }
    }

    @Test func `a short entry does not take a longer word of another meaning`() {
        #expect(LanguageTools.of(.uk).concepts.meanings(of: "кодексами").isEmpty)
        #expect(LanguageTools.of(.en).concepts.meanings(of: "apple").isEmpty)
    }

    @Test func `an English entry stands for its inflected forms, not for words that merely share letters`() {
        let concepts = LanguageTools.of(.en).concepts
        for word in ["crash", "crashes", "crashed", "crashing"] { #expect(concepts.meanings(of: word) == ["crash"]) }
        for word in ["deliveries", "delivery"] { #expect(concepts.meanings(of: word).contains("delivery")) }
        for word in ["not", "work", "working"] { #expect(concepts.meanings(of: word).isEmpty, "\(word)") }
    }

    @Test func `every concept has words in every language`() {
        for line in ConceptTable.lines {
            let columns = line.split(separator: "|").map(\.trimmed)
            #expect(columns.count == 5 && columns.allSatisfy { !$0.isEmpty }, "\(line)")
        }
    }

    @Test func `fillers and repeated words are flagged, content is not`() {
        let words = ["well", "you", "know", "the", "the", "export", "fails"]
        #expect(LanguageTools.of(.en).fillerFlags(words) == [true, true, true, false, true, false, false])
    }

    @Test func `a language is guessed from its letters`() {
        let texts: [(String, SpokenLanguage)] = [
            ("не працює ні вхід", .uk), ("это не работает", .ru), ("nie działa", .pl), ("does not work", .en),
        ]
        for (text, language) in texts { #expect(SpokenLanguage(guessing: text) == language) }
        #expect(SpokenLanguage(tag: "uk-UA") == .uk)
        #expect(SpokenLanguage(tag: "de") == nil)
    }
}
