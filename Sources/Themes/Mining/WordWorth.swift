/// What the words of a theme's remarks are worth in its title, 0...1.
struct WordWorth: Sendable {
    private let meanings: [String: Double]
    private let stems: [String: Double]
    /// Share of the remarks that deny something or name a failure.
    let trouble: Double
    /// Of all content words.
    let greatest: Double

    init(_ texts: [TitleText]) {
        let content = texts.map { $0.words.filter(\.isContent) }
        meanings = Self.shares(content.map { Set($0.map(\.meaning)) })
        stems = Self.shares(content.map { Set($0.map(\.stem)) })
        trouble = Double(texts.count { $0.words.contains(where: \.isTrouble) }) / Double(max(texts.count, 1))
        let (meanings, stems) = (meanings, stems)
        greatest = content.joined().map { Self.mean($0, meanings, stems) }.max() ?? 0
    }

    /// The mean of how many say it in this sense and how many in this word.
    subscript(word: TitleText.Word) -> Double { Self.mean(word, meanings, stems) }

    private static func mean(_ word: TitleText.Word, _ meanings: [String: Double], _ stems: [String: Double]) -> Double
    {
        ((meanings[word.meaning] ?? 0) + (stems[word.stem] ?? 0)) / 2
    }

    /// In what share of some sets each element is.
    private static func shares(_ sets: [Set<String>]) -> [String: Double] {
        let counts = sets.reduce(into: [String: Int]()) { counts, set in
            for element in set { counts[element, default: 0] += 1 }
        }
        return counts.mapValues { Double($0) / Double(sets.count) }
    }
}
