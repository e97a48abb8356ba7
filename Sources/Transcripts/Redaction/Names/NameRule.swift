/// Names that follow a cue: up to three capitalised words, or in text without capitals what may belong to the name.
enum NameRule {
    @Sendable static func spans(in text: ScannedText) -> [RedactionSpan] {
        text.tokens.indices.compactMap { index in
            if let span = answer(at: index, text) { return span }
            for (cues, demand) in cues {
                if let length = cues.length(at: index, in: text), let span = name(after: index + length, text, demand) {
                    return span
                }
            }
            return nameBeforeCue(at: index, text) ?? fullName(at: index, text)
        }
    }

    /// What may be taken for the first word of a name.
    enum Demand {
        /// Whatever is not known to be something else.
        case any
        /// A word with a capital; in a text without capitals, whatever is not known to be something else.
        case capital
        /// A word with a capital; in a text without capitals, what looks like a name.
        case capitalOrNameLike
        /// What looks like a name, or has a capital and is all that is said.
        case nameLike
        /// The same, or what stands before words that follow a name.
        case introduced
        /// What looks like a name.
        case known
    }

    private static let cues: [(PhraseTable, Demand)] = [
        (NameCues.personal, .any), (NameCues.owners, .capital), (NameCues.nouns, .capitalOrNameLike),
        (RelationCues.all, .capitalOrNameLike), (NameCues.mentions, .known),
        (NameCues.introductions, .introduced), (NameCues.weak, .nameLike),
    ]

    /// "How may I call you? Anna.", question and answer in one turn.
    private static func answer(at index: Int, _ text: ScannedText) -> RedactionSpan? {
        guard let length = NameCues.questions.length(at: index, in: text), index + length < text.tokens.count,
            text.gap(after: index + length - 1).contains("?")
        else { return nil }
        return name(after: index + length, text, .any)
    }

    /// The name that begins here, after words that may come before it.
    static func name(after index: Int, _ text: ScannedText, _ demand: Demand) -> RedactionSpan? {
        var first = index
        while first < text.tokens.count, first - index < 2, NameCues.fillers.contains(text.tokens[first].text),
            isOneSentence(first - 1, text)
        {
            first += 1
        }
        guard first < text.tokens.count else { return nil }
        let isAfterQuestion = !isOneSentence(first - 1, text)
        guard !isAfterQuestion || isAnswered(first - 1, text),
            isFirst(first, text, isAfterQuestion && demand == .capitalOrNameLike ? .nameLike : demand)
        else { return nil }
        return span(from: titled(first, index, text), text)
    }

    /// With the title that was passed over before it.
    private static func titled(_ first: Int, _ start: Int, _ text: ScannedText) -> Int {
        first > start && abbreviations.contains(text.tokens[first - 1].text) ? first - 1 : first
    }

    private static func isFirst(_ index: Int, _ text: ScannedText, _ demand: Demand) -> Bool {
        let token = text.tokens[index]
        guard !token.isDigits, !text.isTag(index), !NameCues.notNames.contains(token.text) || isInitial(index, text)
        else { return false }
        let isPlain = !text.hasCapitals
        switch demand {
        case .any: return token.isCapitalised || NumberWord.of(token) == nil
        case .capital: return isPlain ? NumberWord.of(token) == nil : token.isCapitalised
        case .capitalOrNameLike: return isPlain ? NameShape.isNameLike(token.text) : token.isCapitalised
        case .nameLike: return isNameLike(token, text) || isIntroduced(index, text)
        case .introduced:
            return isNameLike(token, text) || isIntroduced(index, text, before: NameCues.origins)
                || isCaller(index, text)
        case .known: return isNameLike(token, text)
        }
    }

    /// A name has a capital where the text has any.
    private static func isNameLike(_ token: Token, _ text: ScannedText) -> Bool {
        guard !token.isDigits, token.isCapitalised || !text.hasCapitals else { return false }
        return NameShape.isNameLike(token.text)
    }

    /// "This is Naomi, I rang yesterday", "I'm Howard Featherstone": two capitals, or one and then a pause.
    /// - Parameter others: what may follow the name beside `NameCues.weakTrailing`.
    private static func isIntroduced(
        _ index: Int, _ text: ScannedText, before others: PhraseTable = PhraseTable([])
    ) -> Bool {
        guard text.tokens[index].isCapitalised, !startsSentence(index, text) else { return false }
        var last = index
        while last + 1 < text.tokens.count, last == index, isOneName(last, text), text.tokens[last + 1].isCapitalised {
            last += 1
        }
        guard last == index, last + 1 < text.tokens.count else { return true }
        // "This is Premium, isn't it?": nobody says who they are with a question.
        let gap = text.gap(after: last)
        return gap.contains { $0.endsSentence } || gap.contains(",") && !isQuestion(last, text)
            || NameCues.weakTrailing.length(at: last + 1, in: text) != nil
            || others.length(at: last + 1, in: text) != nil
    }

    /// Whether the sentence in which the token stands goes on to a question mark.
    private static func isQuestion(_ index: Int, _ text: ScannedText) -> Bool {
        text.scalars[text.tokens[index].range.upperBound...].first { $0.endsSentence } == "?"
    }

    /// "this is kwame boateng calling", where nothing has a capital: one or two words, and then what callers say.
    private static func isCaller(_ index: Int, _ text: ScannedText) -> Bool {
        guard !text.hasCapitals else { return false }
        return (index + 1...index + 2).contains { end in
            guard end < text.tokens.count, isOneName(end - 1, text) else { return false }
            return NameCues.calling.length(at: end, in: text) != nil
                && (index..<end).allSatisfy { !NameCues.notNames.contains(text.tokens[$0].text) }
        }
    }

    /// From its first word to its last.
    static func span(from first: Int, _ text: ScannedText) -> RedactionSpan {
        var last = first
        while last + 1 < text.tokens.count, last - first < 2, isOneName(last, text),
            goesOn(last + 1, after: first, text)
        {
            last += 1
        }
        return RedactionSpan(kind: .name, range: text.range(of: first..<(last + 1)))
    }

    /// Whether a word belongs to the name that began at `first`.
    private static func goesOn(_ index: Int, after first: Int, _ text: ScannedText) -> Bool {
        let token = text.tokens[index]
        guard !token.isDigits, !NameCues.notNames.contains(token.text) || isInitial(index, text) else { return false }
        if text.tokens[first].isCapitalised { return token.isCapitalised }
        return index == first + 1 && NumberWord.of(token) == nil || NameShape.isNameLike(token.text)
    }

    /// "Anna speaking", "Howard Featherstone here"
    private static func nameBeforeCue(at index: Int, _ text: ScannedText) -> RedactionSpan? {
        let token = text.tokens[index]
        guard !token.isDigits, !NameCues.notNames.contains(token.text), token.isCapitalised || isNameLike(token, text)
        else { return nil }
        let isSure = isNameLike(token, text)
        for end in (index + 1)..<max(index + 1, min(index + 4, text.tokens.count)) {
            guard isOneName(end - 1, text) || text.gap(after: end - 1).contains(",") else { return nil }
            let isCue =
                NameCues.trailing.length(at: end, in: text) != nil
                || NameCues.weakTrailing.length(at: end, in: text) != nil && (isSure || !startsSentence(index, text))
            if isCue { return RedactionSpan(kind: .name, range: text.range(of: index..<end)) }
            guard isOneName(end - 1, text), goesOn(end, after: index, text) else { return nil }
        }
        return nil
    }

    /// A given name and a surname, both with capitals, need no cue.
    private static func fullName(at index: Int, _ text: ScannedText) -> RedactionSpan? {
        guard index + 1 < text.tokens.count, isOneName(index, text) else { return nil }
        let (first, second) = (text.tokens[index], text.tokens[index + 1])
        guard first.isCapitalised, second.isCapitalised, !second.isDigits, !NameCues.notNames.contains(first.text)
        else { return nil }
        guard
            NameShape.isGivenName(first.text) && !NameCues.notNames.contains(second.text)
                || NameShape.isSurname(first.text) && NameShape.isGivenName(second.text)
        else { return nil }
        return span(from: index, text)
    }

    private static func isInitial(_ index: Int, _ text: ScannedText) -> Bool {
        text.tokens[index].isLetter && text.tokens[index].isCapitalised && index + 1 < text.tokens.count
            && text.gap(after: index).first == "."
    }

    static func startsSentence(_ index: Int, _ text: ScannedText) -> Bool {
        index == 0 || !isOneSentence(index - 1, text)
    }

    /// "Surname? Smith.": a question, and an answer that is all there is.
    private static func isAnswered(_ index: Int, _ text: ScannedText) -> Bool {
        text.gap(after: index).contains("?") && text.tokens.count - index <= 4
    }

    /// Titles that are written with a stop.
    private static let abbreviations: Set<String> = ["mr", "mrs", "ms", "dr", "prof", "п", "г"]

    /// Nothing that ends a sentence between a token and the next, nor anything masked before.
    private static func isOneSentence(_ index: Int, _ text: ScannedText) -> Bool {
        index < 0 || abbreviations.contains(text.tokens[index].text)
            || !text.gap(after: index).contains { $0.endsSentence }
    }

    /// Only spaces, a hyphen, or the dot of an initial, between a word and the next.
    static func isOneName(_ index: Int, _ text: ScannedText) -> Bool {
        text.gap(after: index).allSatisfy {
            $0.properties.isWhitespace || $0 == "-" || ($0 == "." && text.tokens[index].isLetter)
        }
    }
}
