import CallModel
public import Languages

/// Whether a title that a language model proposes says what customers said, and nothing else.
///
/// Every word with content must be in the verbatims, in one of its forms or as the same concept, and be denied or not
/// denied there as it is in the title; every number and name literally. The verbatims that say most of the title must deny
/// something where the title does, and nothing where it does not. So a model that invents, turns things round, obeys words
/// in a verbatim or chats is refused, at the price of good paraphrases with other words.
public struct TitleCheck: Sendable {
    private let verbatims: [[String]]
    private let asserted: [AssertedText]
    private let words: Set<String>
    private let stems: Set<String>
    private let meanings: Set<String>
    private let tools: LanguageTools
    private let grammar: ClauseGrammar
    private let concepts: Lexicon
    private let reversals: Lexicon

    private static let wordCounts = 2...12
    private static let mostCharacters = 90
    /// What no title holds: markup, addresses.
    private static let forbidden = Set("<>{}[]|\\`*#_=@/")
    private static let quotationMarks = Set("\"“”„«»'‘’")

    /// - Parameter verbatims: what customers said, all in one language.
    public init(_ verbatims: [String], in language: SpokenLanguage, lexicon: ConceptLexicon) {
        tools = .of(language)
        grammar = .of(language)
        concepts = lexicon[language]
        reversals = ReversalTable.of(language)
        let said = verbatims.map(tokens)
        self.verbatims = said.map { $0.map(\.word) }
        asserted = Self.asserted(said, tools, grammar, reversals)
        words = Set(self.verbatims.joined())
        stems = Set(words.map(tools.stem))
        let concepts = concepts
        meanings = Set(words.flatMap(concepts.meanings))
    }

    /// The title without quotation marks and full stop around it; `nil` where it does not hold.
    public func accepted(_ answer: String) -> String? {
        let title = bare(answer)
        guard title.count <= Self.mostCharacters, !title.contains(where: Self.forbidden.contains),
            title.unicodeScalars.allSatisfy(Self.isPlain)
        else { return nil }
        let said = tokens(of: title)
        guard Self.wordCounts.contains(said.count), isSpecific(said.map(\.word)), keepsTrouble(said.map(\.word)),
            Self.asserted([said], tools, grammar, reversals).allSatisfy(keepsDenials),
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
        let content = said.filter { Self.isContent($0, tools, grammar) }
        let meant = Set(content.map { word in concepts.meanings(of: word).first.map { "c:" + $0 } ?? "s:" + word })
        return meant.count >= 2 && !meant.isSubset(of: TitleMaker.genericMeanings)
    }

    /// What everybody denies or calls broken is not told as if it worked.
    private func keepsTrouble(_ said: [String]) -> Bool { isTrouble(said) || !verbatims.allSatisfy(isTrouble) }

    private func isTrouble(_ words: [String]) -> Bool {
        tools.cues.matches(in: words).contains { ["negation", "failing", "refusing"].contains($0.meaning) }
    }
}

extension TitleCheck {
    private static func isContent(_ word: String, _ tools: LanguageTools, _ grammar: ClauseGrammar) -> Bool {
        !tools.isStopWord(word) && !tools.isNegation(word) && !grammar.leadsOn(word)
    }

    private static func asserted(
        _ texts: [[Token]], _ tools: LanguageTools, _ grammar: ClauseGrammar, _ reversals: Lexicon
    ) -> [AssertedText] {
        texts.map { said in
            AssertedText(
                said, isContent: { isContent($0, tools, grammar) },
                reverses: { tools.isNegation($0) || !reversals.meanings(of: $0).isEmpty })
        }
    }

    /// "Does not export" is not "exports": each word is denied or not as in some verbatim, and those that say most of the
    /// title agree with it in whether anything is denied.
    private func keepsDenials(_ title: AssertedText) -> Bool {
        let shared = asserted.map { $0.shared(with: title.assertions, isSame) }
        guard let most = shared.max(), most > 0,
            zip(asserted, shared).allSatisfy({ $1 < most || $0.holdsDenial == title.holdsDenial })
        else { return false }
        let said = asserted.flatMap(\.assertions)
        return title.assertions.allSatisfy { assertion in
            said.contains { $0.isDenied == assertion.isDenied && isSame($0.word, assertion.word) }
        }
    }

    /// A form of the word; or, where no verbatim has any, one that means the same.
    private func isSame(_ said: String, _ word: String) -> Bool {
        guard !stems.contains(tools.stem(word)) else { return tools.stem(said) == tools.stem(word) }
        return !Set(concepts.meanings(of: said)).isDisjoint(with: concepts.meanings(of: word))
    }

    /// Letters, digits, spaces and punctuation: nothing that cannot be seen, or turns round what follows.
    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .decimalNumber, .letterNumber, .otherNumber, .dashPunctuation, .openPunctuation,
            .closePunctuation, .initialPunctuation, .finalPunctuation, .connectorPunctuation, .otherPunctuation:
            true
        default: scalar == " "
        }
    }
}
