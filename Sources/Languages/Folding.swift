/// Spelling differences that never tell two words apart in a transcript are removed before words are compared.
public enum Folding {
    /// Written inside words, and never heard.
    public static let apostrophes: Set<Character> = ["'", "’", "ʼ", "`", "‘"]

    private static let plain: [Character: Character] = [
        "ё": "е", "ґ": "г", "є": "е", "ą": "a", "ć": "c", "ę": "e", "ł": "l", "ń": "n", "ó": "o", "ś": "s", "ź": "z",
        "ż": "z",
    ]

    /// Lower case; apostrophes dropped; ё, ґ, є and the Polish diacritics replaced by their plain letters.
    public static func folded(_ word: String) -> String {
        if let folded = foldedByTable(word) { return folded }
        return String(word.lowercased().compactMap { apostrophes.contains($0) ? nil : plain[$0] ?? $0 })
    }

    /// Most words of a transcript hold letters and digits only that need no look into Unicode's tables; `nil` for others.
    private static func foldedByTable(_ word: String) -> String? {
        var folded = String.UnicodeScalarView()
        for letter in word.unicodeScalars {
            switch letter {
            case "a"..."z", "0"..."9", "а"..."я", "і", "ї": folded.append(letter)
            case "A"..."Z", "А"..."Я": folded.append(lower(letter, by: 32))
            case "І", "Ї": folded.append(lower(letter, by: 80))
            default: return nil
            }
        }
        return String(folded)
    }

    private static func lower(_ letter: Unicode.Scalar, by distance: UInt32) -> Unicode.Scalar {
        Unicode.Scalar(letter.value + distance) ?? letter
    }
}
