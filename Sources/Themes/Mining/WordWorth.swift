/// What the words of a theme's remarks are worth in its title, 0...1.
struct WordWorth: Sendable {
    private let meanings: [String: Double]
    private let stems: [String: Double]
    /// Of all content words.
    let greatest: Double

    /// What a word that the lexicon does not know is worth beside one that it does.
    private static let unknownShare = 0.7

    init(_ texts: [TitleText]) {
        let content = texts.map { $0.words.filter(\.isContent) }
        let weights = Wordings(content.map { $0.map(\.stem) }).weights
        meanings = Self.shares(content.map { Set($0.map(\.meaning)) }, weights)
        stems = Self.shares(content.map { Set($0.map(\.stem)) }, weights)
        let (meanings, stems) = (meanings, stems)
        greatest = content.joined().map { Self.mean($0, meanings, stems) }.max() ?? 0
    }

    /// The mean of how many say it in this sense and how many in this word.
    subscript(word: TitleText.Word) -> Double { Self.mean(word, meanings, stems) }

    private static func mean(
        _ word: TitleText.Word, _ meanings: [String: Double], _ stems: [String: Double]
    ) -> Double {
        let mean = ((meanings[word.meaning] ?? 0) + (stems[word.stem] ?? 0)) / 2
        return word.isConcept ? mean : mean * unknownShare
    }

    /// In what share of some weighted sets each element is.
    private static func shares(_ sets: [Set<String>], _ weights: [Double]) -> [String: Double] {
        let sums = zip(sets, weights).reduce(into: [String: Double]()) { sums, next in
            for element in next.0 { sums[element, default: 0] += next.1 }
        }
        let all = weights.reduce(0, +)
        return all > 0 ? sums.mapValues { $0 / all } : [:]
    }
}
