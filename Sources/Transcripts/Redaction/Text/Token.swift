/// A word or a string of digits of a scanned text.
struct Token {
    /// In scalars of the text.
    let range: Range<Int>
    /// For comparison: lower case without apostrophes, `ё` as `е`, Latin letters without marks; digits as ASCII.
    let text: String
    let isDigits: Bool
    let isCapitalised: Bool

    /// A letter that stands alone, as in spelling.
    var isLetter: Bool { !isDigits && range.count == 1 }
}

extension Token {
    /// Folds a word as tokens are folded, so that tables can be written as people write.
    static func folded(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        for scalar in scalars where !scalar.isApostrophe { view.append(scalar) }
        let lower = String(view).lowercased()
        guard lower.unicodeScalars.contains(where: { plain[$0] != nil }) else { return lower }
        return String(String.UnicodeScalarView(lower.unicodeScalars.map { plain[$0] ?? $0 }))
    }

    /// The words of a phrase, folded.
    static func phrase(_ text: String) -> [String] { text.split(separator: " ").map { folded($0.unicodeScalars) } }

    private static let plain: [Unicode.Scalar: Unicode.Scalar] = [
        "ё": "е", "ą": "a", "ć": "c", "ę": "e", "ł": "l", "ń": "n", "ó": "o", "ś": "s", "ź": "z", "ż": "z", "é": "e",
    ]
}
