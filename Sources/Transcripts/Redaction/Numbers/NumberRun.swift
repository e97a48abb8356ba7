/// Numbers that follow each other as one: a card number in four groups, a telephone number in pairs.
struct NumberRun {
    let pieces: [NumberPiece]
    /// In scalars, from the first digit, or a plus before it, to the last.
    let range: Range<Int>
    let hasPlus: Bool

    var digits: String { pieces.map(\.digits).joined() }
    var digitCount: Int { pieces.reduce(0) { $0 + $1.digits.count } }
    var tokens: Range<Int> { pieces[0].tokens.lowerBound..<pieces[pieces.count - 1].tokens.upperBound }

    /// - Parameter pieces: not empty.
    private init(_ pieces: [NumberPiece], in text: ScannedText) {
        precondition(!pieces.isEmpty, "a run of no numbers")
        self.pieces = pieces
        let first = pieces[0].tokens.lowerBound
        let range = text.range(of: first..<pieces[pieces.count - 1].tokens.upperBound)
        let hasSign = range.lowerBound > 0 && text.scalars[range.lowerBound - 1] == "+"
        let hasWord = first > 0 && ["plus", "плюс"].contains(text.tokens[first - 1].text)
        hasPlus = hasSign || hasWord
        let start =
            hasSign ? range.lowerBound - 1 : hasWord ? text.tokens[first - 1].range.lowerBound : range.lowerBound
        self.range = start..<range.upperBound
    }

    /// All runs of a text, in order; a single number is a run of one.
    static func all(in text: ScannedText) -> [NumberRun] {
        var groups: [[NumberPiece]] = []
        for piece in NumberReader(text).pieces() {
            if let last = groups.last?.last, DigitGap.joins(last, piece, in: text) {
                groups[groups.count - 1].append(piece)
            } else {
                groups.append([piece])
            }
        }
        return groups.map { NumberRun($0, in: text) }
    }

    /// Whether the digits are masked wherever they stand: four written ones, and in words what sounds like dictation
    /// rather than a quantity ("two thousand twenty", "twenty five minutes").
    var isMasked: Bool {
        let spoken = pieces.filter(\.isSpoken)
        if spoken.isEmpty { return digitCount >= 4 }
        if pieces.contains(where: { !$0.isSpoken && $0.digits.count >= 4 }) { return true }
        if pieces.allSatisfy(\.isFigure) { return digitCount >= 4 }
        return pieces.count >= 3 && digitCount >= 5 || pieces.count >= 2 && digitCount >= 6
    }
}
