/// What a remark is about, as weighted feature names: concepts, stems and letters of its content words.
struct ContentFeatures: Sendable {
    let options: GroupingOptions
    let lexicon: ConceptLexicon

    static let conceptPrefix = "c:"

    /// Feature name → weight before the archive's own weighting. Concepts begin with `c:`.
    /// - Parameter edges: openings and endings that say nothing in this archive.
    func features(of item: GroupingItem, within edges: RecurringEdges? = nil) -> [String: Float] {
        let tools = LanguageTools.of(item.language)
        let words = item.contentWords
        let kept = edges.map { Array($0.core(of: words)) } ?? words
        let matches = lexicon[item.language].matches(in: kept)
        let known = Set(matches.flatMap { $0.start..<$0.end })
        var weights: [String: Float] = [:]
        let concepts = Set(matches.map(\.meaning)).sorted()
        for (index, concept) in concepts.enumerated() {
            weights[Self.conceptPrefix + concept] = options.conceptWeight
            for other in concepts[(index + 1)...] {
                weights[Self.conceptPrefix + concept + "+" + other] = options.pairWeight
            }
        }
        for (index, word) in kept.enumerated() where !tools.isStopWord(word) && !isNumber(word) {
            let share = known.contains(index) ? options.knownStemShare : 1
            weights["s:" + tools.stem(word)] = options.stemWeight * share
            for (letters, weight) in grams(word) { weights["g:" + letters] = weight * share }
        }
        return weights
    }

    private func isNumber(_ word: String) -> Bool { word.allSatisfy(\.isNumber) }

    /// Runs of four letters, so that a misheard or inflected word still resembles itself.
    private func grams(_ word: String) -> [(String, Float)] {
        let padded = Array(" " + word)
        guard padded.count >= 4, options.gramWeight > 0 else { return [] }
        let starts = 0...(padded.count - 4)
        let weight = options.gramWeight / Float(starts.count).squareRoot()
        return starts.map { (String(padded[$0..<($0 + 4)]), weight) }
    }
}
