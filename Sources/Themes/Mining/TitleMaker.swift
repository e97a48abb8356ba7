/// Chooses the words by which a theme is called: the stretch of a customer's clause that says most of what the theme's
/// remarks have in common, and what hurts in it.
///
/// A word is worth the share of the remarks that say it, in these letters and in this sense, less what a word of a title
/// must be worth: a word that few say makes a title worse, one that many say makes it better.
struct TitleMaker: Sendable {
    let lexicon: ConceptLexicon

    private static let mostWords = 10
    /// What a word must be worth, as a share of the worth of the theme's commonest word.
    private static let leastWorth = 0.7
    /// What a denial or a failure adds, as a share of the worth of the commonest word, where all remarks have one.
    private static let troubleWorth = 0.15
    /// What a stretch of a clause is worth beside a whole clause.
    private static let partValue = 0.95

    /// A title made of nothing else would fit a hundred themes.
    private static let genericMeanings = Set(
        ["account", "app", "delivery", "export", "fail", "login", "order", "payment", "price", "product", "support"]
            .map { "c:" + $0 })

    /// The title of remarks of one language; `nil` where none of them says anything specific.
    func title(of remarks: [Remark]) -> ThemeTitle? {
        guard let language = remarks.first?.language else { return nil }
        let texts = remarks.map { TitleText($0, LanguageTools.of(language), lexicon[language]) }
        let worth = WordWorth(texts)
        let best = texts.compactMap { text in stretch(of: text, worth).map { (text, $0) } }
            .max { ($0.1.value, $1.1.text.count, $1.0.remark.id) < ($1.1.value, $0.1.text.count, $0.0.remark.id) }
        return best.map { ThemeTitle(text: $0.1.text, remark: $0.0.remark.id, among: remarks.count) }
    }

    /// The best stretch of a remark, from content word to content word.
    private func stretch(of text: TitleText, _ worth: WordWorth) -> (text: String, value: Double)? {
        let content = text.words.indices.filter { text.words[$0].isContent }
        var best: (text: String, value: Double)?
        for first in content {
            for last in content where last > first && last - first < Self.mostWords && text.mayEnd(at: last) {
                let start = text.startOfNegation(before: first)
                let inside = text.words[start...last]
                guard isSpecific(inside) else { continue }
                let whole = first == content.first && last == content.last
                let value = value(of: inside, worth) * (whole ? 1 : Self.partValue)
                if value > (best?.value ?? -.infinity) { best = (text.title(start...last), value) }
            }
        }
        return best
    }

    private func isSpecific(_ words: ArraySlice<TitleText.Word>) -> Bool {
        let meanings = Set(words.filter(\.isContent).map(\.meaning))
        return meanings.count >= 2 && !meanings.isSubset(of: Self.genericMeanings)
    }

    /// Each meaning is worth something once; what hurts is worth something however it is said.
    private func value(of words: ArraySlice<TitleText.Word>, _ worth: WordWorth) -> Double {
        var said: Set<String> = []
        let floor = Self.leastWorth * worth.greatest
        let trouble = words.contains(where: \.isTrouble) ? worth.trouble * worth.greatest * Self.troubleWorth : 0
        return words.filter(\.isContent).reduce(trouble) { sum, word in
            sum + (said.insert(word.meaning).inserted ? worth[word] : 0) - floor
        }
    }
}
