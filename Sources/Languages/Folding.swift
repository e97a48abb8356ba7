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
        let lower = word.lowercased()
        if lower.utf8.allSatisfy(isPlainASCII) || lower.unicodeScalars.allSatisfy(isPlainCyrillic) { return lower }
        return String(lower.compactMap { apostrophes.contains($0) ? nil : plain[$0] ?? $0 })
    }

    /// Letters and digits of ASCII, most words of a transcript, need no further look.
    private static func isPlainASCII(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    /// The letters of the alphabets that folding leaves alone, and і and ї.
    private static func isPlainCyrillic(_ letter: Unicode.Scalar) -> Bool {
        ("а"..."я").contains(letter) || letter == "і" || letter == "ї"
    }
}
