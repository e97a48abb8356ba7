import Languages

/// What is known about one language: how its words are cut, what they mean, and which of them mean nothing here.
struct LanguageTools: Sendable {
    let language: SpokenLanguage
    let concepts: Lexicon
    let cues: Lexicon
    private let stemmer: Stemmer
    private let stopWords: Set<WordHash>
    private let fillers: [WordHash: [[String]]]

    /// Made once; the tables are constant.
    static func of(_ language: SpokenLanguage) -> LanguageTools { all[language] ?? LanguageTools(language) }

    private static let all = Dictionary(
        uniqueKeysWithValues: SpokenLanguage.allCases.map { ($0, LanguageTools($0)) })

    private init(_ language: SpokenLanguage) {
        self.language = language
        stemmer = Stemmer(language)
        concepts = Lexicon(lines: ConceptTable.lines, language: language)
        cues = Lexicon(lines: CueTable.lines, language: language)
        stopWords = Set(LanguageTools.words(of: FillerTable.stopWords[language]).map { WordHash(Folding.folded($0)) })
        let phrases = LanguageTools.words(of: FillerTable.phrases[language])
            .map { $0.split(separator: "_").map { Folding.folded(String($0)) } }
        fillers = Dictionary(grouping: phrases) { WordHash($0.first ?? "") }
            .mapValues { $0.sorted { $0.count > $1.count } }
    }

    func stem(_ word: String) -> String { stemmer.stem(word) }

    func isStopWord(_ word: String) -> Bool { stopWords.contains(WordHash(word)) }

    func isNegation(_ word: String) -> Bool { cues.meanings(of: word).contains("negation") }

    /// Whether something may be cut behind these words: not behind a word that leads on to the next one, nor right
    /// behind what a negation denies.
    func mayEnd(_ words: ArraySlice<String>) -> Bool {
        !words.suffix(1).contains(where: isStopWord) && !words.suffix(2).contains(where: isNegation)
    }

    /// Where a phrase that begins at `index` begins with its negation: "не можу" before "увійти", "did not" before "pay".
    func startOfNegation(before index: Int, in words: [String]) -> Int {
        var start = index
        for place in stride(from: index - 1, through: 0, by: -1) {
            if isNegation(words[place]) { start = place } else if !isStopWord(words[place]) { break }
        }
        return start
    }

    /// Which tokens are filler or courtesy, and repetitions of the word before.
    func fillerFlags(_ words: [String]) -> [Bool] {
        var flags = [Bool](repeating: false, count: words.count)
        for start in words.indices {
            for phrase in fillers[WordHash(words[start])] ?? [] where words[start...].starts(with: phrase) {
                for index in start..<(start + phrase.count) { flags[index] = true }
            }
            if start > 0, words[start] == words[start - 1] { flags[start] = true }
        }
        return flags
    }

    private static func words(of list: String?) -> [String] {
        (list ?? "").split { $0 == " " || $0 == "\n" }.map(String.init)
    }
}
