import CallModel
public import Languages

/// Whether a title that a language model proposes says what customers said, and nothing else.
///
/// Every word with content must be in the verbatims, in one of its forms or as the same concept; every number and name
/// literally. So a model that invents, obeys words in a verbatim or chats is refused, at the price of good paraphrases
/// with other words.
public struct TitleCheck: Sendable {
    private let verbatims: [[String]]
    private let words: Set<String>
    private let stems: Set<String>
    private let meanings: Set<String>
    private let tools: LanguageTools
    private let grammar: ClauseGrammar
    private let concepts: Lexicon

    private static let wordCounts = 2...12
    private static let mostCharacters = 90
    /// What no title holds: line breaks, markup, addresses.
    private static let forbidden = Set("<>{}[]|\\`*#_=@/\n\r\t")
    private static let quotationMarks = Set("\"“”„«»'‘’")

    /// - Parameter verbatims: what customers said, all in one language.
    public init(_ verbatims: [String], in language: SpokenLanguage, lexicon: ConceptLexicon) {
        tools = .of(language)
        grammar = .of(language)
        concepts = lexicon[language]
        self.verbatims = verbatims.map { tokens(of: $0).map(\.word) }
        words = Set(self.verbatims.joined())
        stems = Set(words.map(tools.stem))
        let concepts = concepts
        meanings = Set(words.flatMap(concepts.meanings))
    }

    /// The title without quotation marks and full stop around it; `nil` where it does not hold.
    public func accepted(_ answer: String) -> String? {
        let title = bare(answer)
        guard title.count <= Self.mostCharacters, !title.contains(where: Self.forbidden.contains),
            title.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control })
        else { return nil }
        let said = tokens(of: title)
        guard Self.wordCounts.contains(said.count), isSpecific(said.map(\.word)), keepsDenial(said.map(\.word)),
            zip(said.indices, said).allSatisfy({ isSupported($1, isFirst: $0 == 0, in: title) })
        else { return nil }
        return title
    }

    private func bare(_ answer: String) -> String {
        var text = answer.trimmed[...]
        while let first = text.first, let last = text.last {
            if last == "." {
                text.removeLast()
            } else if text.count > 1, Self.quotationMarks.contains(first), Self.quotationMarks.contains(last) {
                text = text.dropFirst().dropLast()
            } else {
                break
            }
        }
        return String(text)
    }

    private func isSupported(_ token: Token, isFirst: Bool, in title: String) -> Bool {
        if words.contains(token.word) { return true }
        let written = token.span.verbatim(in: title) ?? token.word
        let isName = !isFirst && written.first?.isUppercase == true
        if isName || written.contains(where: \.isNumber) { return false }
        if tools.isStopWord(token.word) || tools.isNegation(token.word) || grammar.leadsOn(token.word) { return true }
        return stems.contains(tools.stem(token.word)) || !meanings.isDisjoint(with: concepts.meanings(of: token.word))
    }

    private func isSpecific(_ said: [String]) -> Bool {
        let content = said.filter { !tools.isStopWord($0) && !tools.isNegation($0) && !grammar.leadsOn($0) }
        let meant = Set(content.map { word in concepts.meanings(of: word).first.map { "c:" + $0 } ?? "s:" + word })
        return meant.count >= 2 && !meant.isSubset(of: TitleMaker.genericMeanings)
    }

    /// "Does not export" is not "exports": what nobody denies is not denied, and what everybody denies or calls broken is
    /// not told as if it worked.
    private func keepsDenial(_ said: [String]) -> Bool {
        said.contains(where: tools.isNegation)
            ? verbatims.contains { $0.contains(where: tools.isNegation) }
            : isTrouble(said) || !verbatims.allSatisfy(isTrouble)
    }

    private func isTrouble(_ words: [String]) -> Bool {
        tools.cues.matches(in: words).contains { ["negation", "failing", "refusing"].contains($0.meaning) }
    }
}
