public import Languages

/// The words of a text as a search compares them: folded, and cut to their stems.
public enum SearchStems {
    /// Of what was said in one language; small words that are in every call are left out.
    public static func said(_ text: String, in language: SpokenLanguage) -> Set<String> {
        let tools = LanguageTools.of(language)
        return Set(tokens(of: text).map(\.word).filter { !tools.isStopWord($0) }.map(tools.stem))
    }

    /// Of what somebody looks for: for each word the stems it has in the languages it may be of. A word that is small in
    /// all of them is left out, as is one with the stems of a word before it, and all after the first `mostWords`.
    public static func sought(_ text: String) -> [[String]] { Array(distinct(text).prefix(mostWords)) }

    /// Whether a text has more words than a search compares.
    public static func hasMore(_ text: String) -> Bool { distinct(text).count > mostWords }

    /// Words that a search compares: more do not tell calls apart any better, and the database asks for each.
    public static let mostWords = 30

    private static func distinct(_ text: String) -> [[String]] {
        var seen: Set<[String]> = []
        return tokens(of: text).map(\.word).compactMap { word in
            let languages = SpokenLanguage.allCases.map(LanguageTools.of).filter { !$0.isStopWord(word) }
            let stems = Set(languages.map { $0.stem(word) }).sorted()
            return stems.isEmpty || !seen.insert(stems).inserted ? nil : stems
        }
    }
}
