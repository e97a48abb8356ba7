/// What the grammatical forms of a word have in common.
public enum WordBase {
    /// The word without its inflection; `nil` for one too short to be inflected safely.
    /// - Parameter word: lower case.
    public static func of(_ word: String, in language: SpokenLanguage) -> String? {
        let folded = Folding.folded(word)
        guard language != .en else { return EnglishInflection.base(of: folded) }
        return folded.count < shortest ? nil : stemmers[language]?.stem(folded)
    }

    private static let shortest = 4

    private static let stemmers = Dictionary(
        uniqueKeysWithValues: SpokenLanguage.allCases.map { ($0, Stemmer($0)) })
}
