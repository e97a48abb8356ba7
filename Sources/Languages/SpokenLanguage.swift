/// The languages whose spelling and inflection are known.
public enum SpokenLanguage: String, Codable, CodingKeyRepresentable, CaseIterable, Comparable, Sendable {
    case en, pl, ru, uk

    /// From a BCP 47 tag such as `uk`, `uk-UA` or `EN_us`; `nil` for any other language.
    public init?(tag: String) {
        self.init(rawValue: tag.prefix { $0.isLetter }.lowercased())
    }

    public static func < (left: SpokenLanguage, right: SpokenLanguage) -> Bool { left.rawValue < right.rawValue }

    /// A guess from the letters, for texts whose metadata name no language: the letters that only one alphabet has
    /// decide; Cyrillic without any of them is Ukrainian, other text English.
    public init(guessing text: String) {
        var votes: [SpokenLanguage: Int] = [:]
        var hasCyrillic = false
        for letter in text.lowercased().unicodeScalars {
            hasCyrillic = hasCyrillic || ("а"..."я").contains(letter)
            for (language, alphabet) in SpokenLanguage.tellingLetters where alphabet.contains(letter) {
                votes[language, default: 0] += 1
            }
        }
        let best = votes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        self = best ?? (hasCyrillic ? .uk : .en)
    }

    private static let tellingLetters: [(SpokenLanguage, Set<Unicode.Scalar>)] = [
        (.pl, Set("ąćęłńóśźż".unicodeScalars)),
        (.ru, Set("ыэёъ".unicodeScalars)),
        (.uk, Set("іїєґ".unicodeScalars)),
    ]
}
