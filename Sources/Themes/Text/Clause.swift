import Languages

/// A part of an utterance that says one thing, with its exact place.
struct Clause: Hashable, Sendable {
    let tokens: [Token]

    var words: [String] { tokens.map(\.word) }

    /// From the first to the last word; `nil` without words.
    var span: CharacterSpan? {
        guard let first = tokens.first, let last = tokens.last else { return nil }
        return CharacterSpan(start: first.span.start, end: last.span.end)
    }

    /// The span with the quotation marks and brackets that belong to it: one that opens or closes within it takes its
    /// partner along where that stands right beside.
    func quotableSpan(in text: String) -> CharacterSpan? {
        guard let span else { return nil }
        let letters = Array(text)
        var (start, end) = (span.start, span.end)
        while start > 0, PairedMarks(letters[start..<end]).isOpened(by: letters[start - 1]) { start -= 1 }
        while end < letters.count, PairedMarks(letters[start..<end]).isClosed(by: letters[end]) { end += 1 }
        return CharacterSpan(start: start, end: end)
    }
}

/// Cuts utterances into clauses: at full stops always, at commas and before words that open a new subject where both
/// sides stand on their own.
struct ClauseSplitter: Sendable {
    private let tools: LanguageTools
    /// A comma or an opener only separates parts of at least so many content words.
    private static let fewestWords = 3

    init(_ tools: LanguageTools) { self.tools = tools }

    func clauses(of text: String) -> [Clause] {
        var clauses: [Clause] = []
        var open: [Token] = []
        let all = tokens(of: text)
        for (index, token) in all.enumerated() {
            open.append(token)
            if token.breakAfter == .stop || splits(open, all[(index + 1)...], after: token) {
                clauses.append(Clause(tokens: open))
                open = []
            }
        }
        if !open.isEmpty { clauses.append(Clause(tokens: open)) }
        return clauses
    }

    private func splits(_ open: [Token], _ rest: ArraySlice<Token>, after token: Token) -> Bool {
        guard token.breakAfter == .comma || rest.prefix(2).map(\.word) == openers[tools.language] else { return false }
        return contentWords(open[...]) >= Self.fewestWords && contentWords(rest) >= Self.fewestWords
    }

    private func contentWords(_ tokens: ArraySlice<Token>) -> Int {
        zip(tokens, tools.fillerFlags(tokens.map(\.word))).count { !$1 && !tools.isStopWord($0.word) }
    }

    private let openers: [SpokenLanguage: [String]] = [
        .en: ["another", "thing"], .pl: ["jeszcze", "jedno"], .ru: ["еще", "такое"], .uk: ["ще", "таке"],
    ]
}
