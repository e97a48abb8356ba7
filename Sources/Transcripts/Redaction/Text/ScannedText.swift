/// A text as Unicode scalars and tokens, in which the rules look for what to mask.
struct ScannedText {
    let scalars: [Unicode.Scalar]
    /// In order: letters with the apostrophes inside (`О'Коннор`), and strings of digits.
    let tokens: [Token]
    /// Some recognisers write without capitals.
    let hasCapitals: Bool

    init(_ text: String) {
        let scalars = Array(text.unicodeScalars)
        self.scalars = scalars
        tokens = ScannedText.tokens(of: scalars)
        hasCapitals = tokens.contains(where: \.isCapitalised)
    }

    private static func tokens(of scalars: [Unicode.Scalar]) -> [Token] {
        var tokens: [Token] = []
        var index = 0
        while index < scalars.count {
            let start = index
            if scalars[index].digit != nil {
                while index < scalars.count, scalars[index].digit != nil { index += 1 }
                let digits = scalars[start..<index].compactMap(\.digit).map(String.init).joined()
                tokens.append(Token(range: start..<index, text: digits, isDigits: true, isCapitalised: false))
            } else if scalars[index].isLetter {
                while index < scalars.count, isInWord(index, scalars) { index += 1 }
                tokens.append(
                    Token(
                        range: start..<index, text: Token.folded(scalars[start..<index]), isDigits: false,
                        isCapitalised: scalars[start].properties.isUppercase))
            } else {
                index += 1
            }
        }
        return tokens
    }

    private static func isInWord(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
        if scalars[index].isLetter { return true }
        return scalars[index].isApostrophe && index + 1 < scalars.count && scalars[index + 1].isLetter
    }

    /// Whether a token stands for something that was masked before: the word in `[name]`.
    func isTag(_ token: Int) -> Bool {
        let range = tokens[token].range
        return range.lowerBound > 0 && scalars[range.lowerBound - 1] == "[" && range.upperBound < scalars.count
            && scalars[range.upperBound] == "]" && RedactionSpan.Kind(rawValue: tokens[token].text) != nil
    }

    /// What stands between a token and the next.
    func gap(after token: Int) -> ArraySlice<Unicode.Scalar> {
        scalars[tokens[token].range.upperBound..<tokens[token + 1].range.lowerBound]
    }

    /// The first scalar after a token that is no space; `nil` at the end of the text.
    func end(after token: Int) -> Unicode.Scalar? {
        scalars[tokens[token].range.upperBound...].first { !$0.properties.isWhitespace }
    }

    /// From the first token to the last, in scalars.
    func range(of range: Range<Int>) -> Range<Int> {
        tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound
    }

    /// Whether the phrase stands at this token.
    func holds(_ phrase: [String], at index: Int) -> Bool {
        guard index >= 0, index + phrase.count <= tokens.count else { return false }
        return phrase.indices.allSatisfy { tokens[index + $0].text == phrase[$0] }
    }

    /// - Parameter spans: in order, apart from each other.
    func replacing(_ spans: [RedactionSpan]) -> String {
        var masked = String.UnicodeScalarView()
        var index = 0
        for span in spans {
            masked.append(contentsOf: scalars[index..<span.range.lowerBound])
            masked.append(contentsOf: span.kind.tag.unicodeScalars)
            index = span.range.upperBound
        }
        masked.append(contentsOf: scalars[index...])
        return String(masked)
    }
}
