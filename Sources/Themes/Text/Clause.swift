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
    /// - Parameter letters: of the whole text.
    func quotableSpan(in letters: [Character]) -> CharacterSpan? {
        guard let span else { return nil }
        var (start, end) = (span.start, span.end)
        while start > 0, PairedMarks(letters[start..<end]).isOpened(by: letters[start - 1]) { start -= 1 }
        while end < letters.count, PairedMarks(letters[start..<end]).isClosed(by: letters[end]) { end += 1 }
        return CharacterSpan(start: start, end: end)
    }
}

/// Cuts utterances into clauses: at full stops always, at commas and before words that open a new subject where both
/// sides stand on their own, and where nothing else cuts a long stretch, at a word that leads on to no other.
struct ClauseSplitter: Sendable {
    private let tools: LanguageTools
    /// A comma or an opener only separates parts of at least so many content words.
    private static let fewestWords = 3
    /// Speech and notes without punctuation are cut from so many words on, and by so many in any case: the time that
    /// judging a clause takes grows with the square of its words.
    static let mostWords = (wanted: 120, ever: 150)

    init(_ tools: LanguageTools) { self.tools = tools }

    func clauses(of text: String) -> [Clause] {
        let all = tokens(of: text)
        let words = all.map(\.word)
        var clauses: [Clause] = []
        var start = 0
        for (index, token) in all.enumerated() {
            let (open, rest) = (words[start...index], words[(index + 1)...])
            if rest.isEmpty || token.breakAfter == .stop || isLong(open) || splits(open, rest, after: token) {
                clauses.append(Clause(tokens: Array(all[start...index])))
                start = index + 1
            }
        }
        return clauses
    }

    private func isLong(_ open: ArraySlice<String>) -> Bool {
        open.count >= Self.mostWords.ever || (open.count >= Self.mostWords.wanted && tools.mayEnd(open))
    }

    private func splits(_ open: ArraySlice<String>, _ rest: ArraySlice<String>, after token: Token) -> Bool {
        guard token.breakAfter == .comma || openers[tools.language].map(rest.prefix(2).elementsEqual) == true else {
            return false
        }
        return standsAlone(open) && standsAlone(rest)
    }

    /// Looks no further than a clause can go on.
    private func standsAlone(_ words: ArraySlice<String>) -> Bool {
        let near = Array(words.prefix(Self.mostWords.ever))
        let content = zip(near, tools.fillerFlags(near)).count { !$1 && !tools.isStopWord($0) }
        return content >= Self.fewestWords
    }

    private let openers: [SpokenLanguage: [String]] = [
        .en: ["another", "thing"], .pl: ["jeszcze", "jedno"], .ru: ["еще", "такое"], .uk: ["ще", "таке"],
    ]
}
