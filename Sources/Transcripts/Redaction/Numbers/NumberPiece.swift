/// One number as it was said or written: `4111`, `forty-one`, `сто двадцать три`, `double seven`.
struct NumberPiece {
    let digits: String
    /// In tokens of the text.
    let tokens: Range<Int>
    let isSpoken: Bool

    /// A single figure, as in dictation.
    var isFigure: Bool { digits.count == 1 || Set(digits).count == 1 && isSpoken && tokens.count <= 2 }
}
