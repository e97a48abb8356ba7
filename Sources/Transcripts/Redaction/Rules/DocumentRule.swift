/// Numbers of documents that begin with letters: passports and identity cards (`КВ 123456`, `ABC 123456`), British
/// National Insurance (`QQ 12 34 56 C`). The digits are masked by their number anyway; this takes the letters with them.
enum DocumentRule {
    private static let digitCounts = 6...7
    private static let mostLetters = 3

    @Sendable static func spans(in text: ScannedText) -> [RedactionSpan] {
        NumberRun.all(in: text).filter { digitCounts.contains($0.digitCount) }.compactMap { run in
            let first = firstLetter(before: run.tokens.lowerBound, text)
            guard first < run.tokens.lowerBound else { return nil }
            let last = lastLetter(after: run.tokens.upperBound - 1, text)
            return RedactionSpan(kind: .document, range: text.range(of: first..<(last + 1)))
        }
    }

    /// The first of one to three capitals right before the digits, in one piece or one by one.
    private static func firstLetter(before digits: Int, _ text: ScannedText) -> Int {
        var (index, count) = (digits, 0)
        while index > 0, isNear(index - 1, text) {
            let token = text.tokens[index - 1]
            guard isCapitals(token, text), count + token.range.count <= mostLetters else { break }
            (index, count) = (index - 1, count + token.range.count)
        }
        return count >= 2 ? index : digits
    }

    /// The letter that ends a National Insurance number.
    private static func lastLetter(after digits: Int, _ text: ScannedText) -> Int {
        guard digits + 1 < text.tokens.count, isNear(digits, text) else { return digits }
        let token = text.tokens[digits + 1]
        return token.isLetter && ("a"..."d").contains(token.text) && isCapitals(token, text) ? digits + 1 : digits
    }

    private static func isNear(_ index: Int, _ text: ScannedText) -> Bool {
        let gap = text.gap(after: index)
        return gap.count <= 2 && gap.allSatisfy { $0 == " " || $0 == "-" || $0 == "\u{A0}" || $0 == "№" }
    }

    private static func isCapitals(_ token: Token, _ text: ScannedText) -> Bool {
        !token.isDigits && text.scalars[token.range].allSatisfy(\.properties.isUppercase)
    }
}
