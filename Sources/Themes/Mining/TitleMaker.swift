/// Chooses the words by which a theme is called: a short clause of a customer, whole or cut where a clause can be cut,
/// that says most of what the theme's remarks have in common.
///
/// A clause is worth the mean of what its words are worth, each by the share of the remarks that say it, in these letters
/// and in this sense.
struct TitleMaker: Sendable {
    let lexicon: ConceptLexicon

    private static let mostWords = 14
    /// From here on every word makes a title worth less.
    private static let ampleWords = 6
    private static let lossPerWord = 0.07
    /// What a title of two words loses, and one that does not say what happens.
    private static let (lossOfTwo, lossWithoutPredicate) = (0.3, 0.15)
    /// So many worthless words are thought to be in every title: one of a single common word says less than one of four.
    private static let prior = 1.0
    /// Of more remarks, evenly many of all.
    private static let mostRemarks = 200

    /// A title made of nothing else would fit a hundred themes.
    static let genericMeanings = Set(
        ["account", "app", "delivery", "export", "fail", "login", "order", "payment", "price", "product", "support"]
            .map { "c:" + $0 })

    /// The title of remarks of one language; `nil` where none of them says anything specific.
    func title(of remarks: [Remark]) -> ThemeTitle? {
        guard let language = remarks.first?.language else { return nil }
        let tools = LanguageTools.of(language)
        let texts = sample(remarks).map { TitleText($0, tools, lexicon[language]) }
        let worth = WordWorth(texts)
        let best = texts.compactMap { text in clause(of: text, worth).map { (text, $0) } }
            .max { ($0.1.value, $1.1.text.count, $1.0.remark.id) < ($1.1.value, $0.1.text.count, $0.0.remark.id) }
        return best.map { ThemeTitle(text: $0.1.text, remark: $0.0.remark.id, among: remarks.count) }
    }

    private func sample(_ remarks: [Remark]) -> [Remark] {
        let step = max(1, (remarks.count + Self.mostRemarks - 1) / Self.mostRemarks)
        return stride(from: 0, to: remarks.count, by: step).map { remarks[$0] }
    }

    /// The best clause of a remark.
    private func clause(of text: TitleText, _ worth: WordWorth) -> (text: String, value: Double)? {
        var best: (text: String, value: Double)?
        for (range, loss) in text.stretches where range.count <= Self.mostWords {
            let words = text.words[range]
            guard isSpecific(words) else { continue }
            let value = value(of: words, worth, text.grammar) * (1 - loss)
            if value > (best?.value ?? -.infinity) { best = (text.title(range), value) }
        }
        return best
    }

    private func isSpecific(_ words: ArraySlice<TitleText.Word>) -> Bool {
        let meanings = Set(words.filter(\.isContent).map(\.meaning))
        return meanings.count >= 2 && !meanings.isSubset(of: Self.genericMeanings)
    }

    /// Each meaning is worth something once.
    private func value(of words: ArraySlice<TitleText.Word>, _ worth: WordWorth, _ grammar: ClauseGrammar) -> Double {
        let content = words.filter(\.isContent)
        var said: Set<String> = []
        let sum = content.filter { said.insert($0.meaning).inserted }.reduce(0) { $0 + worth[$1] }
        let folded = words.map(\.folded)
        let isShort = folded.count { !grammar.articles.contains($0) } < 3
        return sum / (Double(content.count) + Self.prior)
            * (1 - Self.lossPerWord * Double(max(0, folded.count - Self.ampleWords)))
            * (isShort ? 1 - Self.lossOfTwo : 1)
            * (grammar.hasPredicate(folded[...]) ? 1 : 1 - Self.lossWithoutPredicate)
    }
}
