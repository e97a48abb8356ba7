/// What may stand between two numbers that belong to one.
enum DigitGap {
    /// Between two digits of one run: `) - ` is three.
    static let mostSeparators = 3
    /// Words that may come between two figures of a dictation.
    private static let mostFillers = 2

    /// Whether the piece goes on with the next.
    static func joins(_ piece: NumberPiece, _ next: NumberPiece, in text: ScannedText) -> Bool {
        let between = piece.tokens.upperBound..<next.tokens.lowerBound
        guard between.count <= mostFillers else { return false }
        for index in (between.lowerBound - 1)..<between.upperBound {
            let gap = text.gap(after: index)
            guard gap.count <= mostSeparators, gap.allSatisfy(\.isDigitSeparator) else { return false }
        }
        return between.allSatisfy { index in
            let word = text.tokens[index].text
            return fillers.contains(word) || (conjunctions.contains(word) && piece.isFigure && next.isFigure)
        }
    }

    private static let fillers = Set(
        Token.phrase(
            """
            dash hyphen minus space then um uh er erm hmm тире дефіс дефис мінус минус пробіл пробел далі дальше \
            потім потом ну е ем эм э myślnik kreska spacja potem dalej eee yyy hm
            """))

    private static let conjunctions = Set(Token.phrase("and і та и да i oraz"))
}
