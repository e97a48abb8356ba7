/// Chooses the words by which a theme is called: the part of a customer's clause in which most of the theme's words
/// stand closest together.
struct TitleMaker: Sendable {
    let lexicon: ConceptLexicon

    private static let wantedContentWords = 3
    private static let mostWords = 10
    /// What a part of a clause is worth beside a whole clause.
    private static let partValue = 0.95

    /// A title made of nothing else would fit a hundred themes.
    private static let genericMeanings = Set(
        ["account", "app", "delivery", "export", "fail", "login", "order", "payment", "price", "product", "support"]
            .map { "c:" + $0 })

    /// The title of remarks of one language; `nil` where none of them says anything specific.
    func title(of remarks: [Remark]) -> ThemeTitle? {
        guard let language = remarks.first?.language else { return nil }
        let texts = remarks.map { TitleText($0, LanguageTools.of(language), lexicon[language]) }
        let shares = wordShares(texts)
        let best = texts.compactMap { text in candidate(text, shares).map { (text, $0) } }
            .max { ($0.1.score, $1.1.text.count, $1.0.remark.id) < ($1.1.score, $0.1.text.count, $0.0.remark.id) }
        return best.map { ThemeTitle(text: $0.1.text, remark: $0.0.remark.id) }
    }

    /// In what share of the remarks each meaning is said.
    private func wordShares(_ texts: [TitleText]) -> [String: Double] {
        var counts: [String: Int] = [:]
        for text in texts { for key in Set(text.keys.compactMap(\.self)) { counts[key, default: 0] += 1 } }
        return counts.mapValues { Double($0) / Double(texts.count) }
    }

    private func candidate(_ text: TitleText, _ shares: [String: Double]) -> (text: String, score: Double)? {
        let weights = text.keys.map { $0.map { shares[$0] ?? 0 } }
        let content = weights.indices.filter { weights[$0] != nil }
        var best: (text: String, score: Double)?
        for first in content {
            for last in content where last >= first && last - first < Self.mostWords {
                let inside = content.filter { first <= $0 && $0 <= last }
                let meanings = Set(inside.compactMap { text.keys[$0] })
                guard meanings.count >= 2, !meanings.isSubset(of: Self.genericMeanings) else { continue }
                let whole = first == content.first && last == content.last
                let value = score(inside.compactMap { weights[$0] }) * (whole ? 1 : Self.partValue)
                let from = text.startOfNegation(before: first)
                if value > (best?.score ?? 0) { best = (text.words(from...last), value) }
            }
        }
        return best
    }

    /// The mean share of the content words; with fewer than three it counts for less.
    private func score(_ shares: [Double]) -> Double {
        let mean = shares.reduce(0, +) / Double(shares.count)
        return mean * min(1, Double(shares.count) / Double(Self.wantedContentWords)).squareRoot()
    }
}
