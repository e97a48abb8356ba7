public import Languages

/// The words of a text as a search compares them: folded, and cut to their stems.
public enum SearchStems {
    /// Of what was said in one language; small words that are in every call are left out.
    public static func said(_ text: String, in language: SpokenLanguage) -> Set<String> {
        let tools = LanguageTools.of(language)
        return Set(tokens(of: text).map(\.word).filter { !tools.isStopWord($0) }.map(tools.stem))
    }

    /// Of what somebody looks for: for each word the stems it has in the languages it may be of. A word that is small in
    /// all of them is left out.
    public static func sought(_ text: String) -> [[String]] {
        tokens(of: text).map(\.word).compactMap { word in
            let languages = SpokenLanguage.allCases.map(LanguageTools.of).filter { !$0.isStopWord(word) }
            return languages.isEmpty ? nil : Set(languages.map { $0.stem(word) }).sorted()
        }
    }
}
