/// Spelling differences that never tell two words apart in a transcript are removed before words are compared.
enum Folding {
    static let apostrophes: Set<Character> = ["'", "’", "ʼ", "`", "‘"]

    private static let plain: [Character: Character] = [
        "ё": "е", "ґ": "г", "є": "е", "ą": "a", "ć": "c", "ę": "e", "ł": "l", "ń": "n", "ó": "o", "ś": "s", "ź": "z",
        "ż": "z",
    ]

    /// Lower case; apostrophes dropped; ё, ґ, є and the Polish diacritics replaced by their plain letters.
    static func folded(_ word: String) -> String {
        String(word.lowercased().compactMap { apostrophes.contains($0) ? nil : plain[$0] ?? $0 })
    }
}
