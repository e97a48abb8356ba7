import Languages

/// A word of a text, folded for comparison, with its place in the text.
struct Token: Hashable, Sendable {
    /// Lower case, without apostrophes and diacritics: `doesnt`, `зявляеться`, `usluga`.
    let word: String
    let span: CharacterSpan
    /// What stands between this word and the next one ends a sentence or a part of it.
    var breakAfter: Break = .none

    enum Break: Int, Comparable, Sendable {
        case none, comma, stop

        static func < (left: Break, right: Break) -> Bool { left.rawValue < right.rawValue }
    }
}

/// The words of a text in order, digits included.
func tokens(of text: String) -> [Token] {
    var reader = TokenReader()
    for character in text { reader.take(character) }
    return reader.finish()
}

/// Letters and digits. Those of the four languages need no look into Unicode's tables.
private func isPartOfWord(_ character: Character) -> Bool {
    let scalars = character.unicodeScalars
    if let letter = scalars.first, scalars.count == 1 {
        switch letter {
        case "a"..."z", "A"..."Z", "0"..."9", "а"..."я", "А"..."Я": return true
        case " ", ",", ".", "?", "!", "-", "'": return false
        default: break
        }
    }
    return character.isLetter || character.isNumber
}

private struct TokenReader {
    private var found: [Token] = []
    private var word = ""
    private var wordStart = 0
    private var position = 0
    private var holdsApostrophe = false

    mutating func take(_ character: Character) {
        if isPartOfWord(character) {
            if word.isEmpty { wordStart = position }
            word.append(character)
            holdsApostrophe = false
        } else if !word.isEmpty, Folding.apostrophes.contains(character) {
            holdsApostrophe = true
        } else {
            closeWord()
            mark(character)
        }
        position += 1
    }

    mutating func finish() -> [Token] {
        closeWord()
        return found
    }

    private mutating func closeWord() {
        defer { (word, holdsApostrophe) = ("", false) }
        let end = holdsApostrophe ? position - 1 : position
        guard !word.isEmpty, let span = CharacterSpan(start: wordStart, end: end) else { return }
        found.append(Token(word: Folding.folded(word), span: span))
    }

    private mutating func mark(_ character: Character) {
        guard let last = found.indices.last else { return }
        let mark: Token.Break =
            switch character {
            case ".", "!", "?", ";", "…", "\n", "—", "–": .stop
            case ",", ":": .comma
            default: .none
            }
        found[last].breakAfter = max(found[last].breakAfter, mark)
    }
}
