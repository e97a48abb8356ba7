import Languages

/// As much of a language's grammar as it takes to cut a clause where it can be cut.
struct ClauseGrammar: Sendable {
    let joining: Set<String>
    let opening: Set<String>
    let asking: Set<String>
    let prepositions: Set<String>
    let articles: Set<String>
    private let predicates: Set<String>
    private let endings: [String]
    private let language: SpokenLanguage

    /// Made once; the tables are constant.
    static func of(_ language: SpokenLanguage) -> ClauseGrammar { all[language] ?? ClauseGrammar(language) }

    private static let all = Dictionary(
        uniqueKeysWithValues: SpokenLanguage.allCases.map { ($0, ClauseGrammar($0)) })

    private init(_ language: SpokenLanguage) {
        func words(_ table: [SpokenLanguage: String]) -> [String] {
            (table[language] ?? "").split { $0 == " " || $0 == "\n" }.map { Folding.folded(String($0)) }
        }
        self.language = language
        joining = Set(words(ClauseTable.joining))
        opening = Set(words(ClauseTable.opening))
        asking = Set(words(ClauseTable.asking))
        prepositions = Set(words(ClauseTable.prepositions))
        articles = Set(words(ClauseTable.articles))
        predicates = Set(words(ClauseTable.predicates))
        endings = words(ClauseTable.predicateEndings)
    }

    /// Whether nothing may end with this word.
    func leadsOn(_ word: String) -> Bool {
        joining.contains(word) || opening.contains(word) || prepositions.contains(word) || articles.contains(word)
    }

    /// Whether folded words say what somebody or something does, as far as their form tells.
    func hasPredicate(_ words: ArraySlice<String>) -> Bool {
        words.contains(where: predicates.contains)
            || words.indices.contains { place in
                isVerbal(words[place]) && !(language == .en && isThing(place, in: words))
            }
    }

    private func isVerbal(_ word: String) -> Bool { endings.contains(where: word.hasSuffix) }

    /// "the orders", "in settings", and "importing" at the beginning.
    private func isThing(_ place: Int, in words: ArraySlice<String>) -> Bool {
        place == words.startIndex || leadsOn(words[place - 1])
    }
}
