import Languages

/// A remark without its fillers, as material for a title.
struct TitleText: Sendable {
    struct Word: Sendable {
        let written: String
        let folded: String
        let stem: String
        /// Its concept, or its stem.
        let meaning: String
        /// In the lexicon: a word of the trade.
        let isConcept: Bool
        /// Neither grammar nor negation.
        let isContent: Bool
        let isNegation: Bool
        /// Tells how something is said — asked, wished, praised — and not what.
        let isManner: Bool
        /// Behind a pause, a comma or a filler.
        let isAfterPause: Bool
    }

    let remark: Remark
    let words: [Word]
    let grammar: ClauseGrammar

    init(_ remark: Remark, _ tools: LanguageTools, _ concepts: Lexicon) {
        self.remark = remark
        grammar = ClauseGrammar.of(remark.language)
        let subject = remark.subject
        let all = tokens(of: subject)
        let folded = all.map(\.word)
        let fillers = Self.fillers(folded, tools, grammar)
        let manner = Manner(folded, tools, share: 0)
        let kept = all.indices.filter { !fillers[$0] }
        words = kept.map { [grammar] place in
            let word = folded[place]
            let concept = concepts.meanings(of: word).first
            let stem = tools.stem(word)
            return Word(
                written: all[place].span.verbatim(in: subject) ?? word, folded: word, stem: stem,
                meaning: concept.map { "c:" + $0 } ?? "s:" + stem, isConcept: concept != nil,
                isContent: !tools.isStopWord(word) && !tools.isNegation(word) && !grammar.leadsOn(word),
                isNegation: tools.isNegation(word),
                isManner: manner.share(of: place..<(place + 1)) == 0,
                isAfterPause: place > 0 && Self.isPause(before: place, all, fillers))
        }
    }

    /// "What means" is a question, not a filler: "что значит", "co znaczy".
    private static func fillers(_ words: [String], _ tools: LanguageTools, _ grammar: ClauseGrammar) -> [Bool] {
        zip(words.indices, tools.fillerFlags(words)).map { place, isFiller in
            let isAsked = place > 0 && words[place].count > 4 && grammar.asking.contains(words[place - 1])
            return isFiller && !isAsked
        }
    }

    /// A word that is said twice makes no pause.
    private static func isPause(before place: Int, _ all: [Token], _ fillers: [Bool]) -> Bool {
        if all[place - 1].breakAfter != .none { return true }
        guard fillers[place - 1] else { return false }
        return place < 2 || all[place - 1].word != all[place - 2].word
    }

    /// With a capital at the beginning; the English "I" is written as English writes it.
    func title(_ range: Range<Int>) -> String {
        let text = words[range].map { $0.written == "i" && remark.language == .en ? "I" : $0.written }
            .joined(separator: " ")
        return text.prefix(1).uppercased() + text.dropFirst()
    }
}
