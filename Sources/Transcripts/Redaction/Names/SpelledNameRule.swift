/// A name said letter by letter: "S I O B H A N", "К-о-в-а-л-ь".
enum SpelledNameRule {
    /// Shorter runs are abbreviations more often than names.
    private static let fewestLetters = 4
    private static let fewestLettersAfterCue = 3
    /// Words between the cue and the letters.
    private static let cueReach = 4

    private static let cues = PhraseTable([
        "spelled", "spelt", "spelling", "spell it", "по буквах", "по літерах", "літерами", "по буквам", "буквами",
        "literuję", "przeliteruję", "literowo",
    ])

    @Sendable static func spans(in text: ScannedText) -> [RedactionSpan] {
        var spans: [RedactionSpan] = []
        var first = 0
        while first < text.tokens.count {
            var end = first
            while end < text.tokens.count, text.tokens[end].isLetter, end == first || isOneWord(end - 1, text) {
                end += 1
            }
            if end - first >= fewest(before: first, text), isSpelled(first..<end, text) {
                spans.append(RedactionSpan(kind: .name, range: text.range(of: first..<end)))
            }
            first = max(end, first + 1)
        }
        return spans
    }

    /// Prose may have a few words of one letter in a row.
    private static func isSpelled(_ letters: Range<Int>, _ text: ScannedText) -> Bool {
        letters.count { !words.contains(text.tokens[$0].text) } >= 2
    }

    private static let words = Set(Token.phrase("a i o u w z y я і й в з у о а є ж б к с и"))

    private static func fewest(before first: Int, _ text: ScannedText) -> Int {
        let isCued = (max(0, first - cueReach)..<first).contains { cues.length(at: $0, in: text) != nil }
        return isCued ? fewestLettersAfterCue : fewestLetters
    }

    /// Spaces, dashes, commas and stops stand between letters that are spelled.
    private static func isOneWord(_ index: Int, _ text: ScannedText) -> Bool {
        text.gap(after: index).allSatisfy(\.isDigitSeparator)
    }
}
