import Languages

/// A word as written in a phrase list, and what is taken for it.
struct PhraseWord: Hashable {
    private enum Form: Hashable {
        /// `добр*`: any word that begins so.
        case beginning
        /// `=блин`: this word and no other form of it.
        case letterForLetter
        /// A word in any of its grammatical forms; what they have in common, where that is known.
        case inflected(base: String?)
    }

    /// A word of fewer letters is too much like others to be taken for misheard.
    private static let shortestMisheard = 5
    /// From here on two letters may be wrong.
    private static let longWord = 9

    private let folded: String
    private let letters: [Unicode.Scalar]
    private let form: Form

    /// - Parameter language: `nil` where its grammar is not known: then the word has no other forms.
    /// - Returns: `nil` unless it is one word, with `=` before it or `*` after it at most.
    init?(_ written: Substring, language: SpokenLanguage?) {
        let isBeginning = written.hasSuffix("*")
        let isExact = written.hasPrefix("=")
        let bare = written.dropFirst(isExact ? 1 : 0).dropLast(isBeginning ? 1 : 0)
        let words = Spelling.words(of: bare)
        guard let word = words.first, words.count == 1, !(isBeginning && isExact),
            !bare.contains(where: { "()[]*|=".contains($0) })
        else { return nil }
        folded = word.folded
        letters = Array(word.folded.unicodeScalars)
        form =
            if isBeginning { .beginning } else if isExact { .letterForLetter } else {
                .inflected(base: language.flatMap { WordBase.of(word.folded, in: $0) })
            }
    }

    /// The word itself, or another form of it.
    func matches(_ word: SpokenWord) -> Bool {
        switch form {
        case .beginning: word.folded.hasPrefix(folded)
        case .letterForLetter: word.folded == folded
        case .inflected(let base): word.folded == folded || base.map { $0 == word.base } ?? false
        }
    }

    /// What a recogniser may have made of it: one letter off, two in a long word.
    func resembles(_ word: SpokenWord) -> Bool {
        guard case .inflected = form, min(letters.count, word.letters.count) >= Self.shortestMisheard,
            letters.first == word.letters.first || letters.last == word.letters.last
        else { return false }
        return EditDistance.isWithin(letters.count >= Self.longWord ? 2 : 1, letters, word.letters)
    }
}
