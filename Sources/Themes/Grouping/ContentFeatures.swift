/// What a remark is about, as weighted features: concepts, stems and letters of its content words.
struct ContentFeatures: Sendable {
    let options: GroupingOptions
    let lexicon: ConceptLexicon

    /// Feature → weight before the archive's own weighting.
    /// - Parameter edges: openings and endings that say nothing in this archive.
    func features(of item: GroupingItem, within edges: RecurringEdges? = nil) -> [ContentFeature: Float] {
        let tools = LanguageTools.of(item.language)
        let words = item.contentWords
        let kept = edges.map { Array($0.core(of: words)) } ?? words
        let matches = lexicon[item.language].matches(in: kept)
        let known = Set(matches.flatMap { $0.start..<$0.end })
        let manner = Manner(kept, tools, share: options.cueShare)
        var weights: [ContentFeature: Float] = [:]
        let concepts = Dictionary(grouping: matches, by: \.meaning)
            .mapValues { matches in matches.map { manner.share(of: $0.start..<$0.end) }.max() ?? 1 }
            .sorted { $0.key < $1.key }
        for (index, concept) in concepts.enumerated() {
            weights[.concept(concept.key)] = options.conceptWeight * concept.value
            for other in concepts[(index + 1)...] {
                weights[.pair(concept.key, other.key)] = options.pairWeight
            }
        }
        for (index, word) in kept.enumerated() where !tools.isStopWord(word) && !isNumber(word) {
            let share = (known.contains(index) ? options.knownStemShare : 1) * manner.share(of: index..<(index + 1))
            weights[.stem(tools.stem(word))] = options.stemWeight * share
            for (letters, weight) in grams(word) { weights[.letters(letters)] = weight * share }
        }
        return weights
    }

    private func isNumber(_ word: String) -> Bool { word.allSatisfy(\.isNumber) }

    /// Runs of four letters, so that a misheard or inflected word still resembles itself.
    private func grams(_ word: String) -> [(ArraySlice<UInt32>, Float)] {
        let padded = [Self.space] + word.unicodeScalars.map(\.value)
        guard padded.count >= 4, options.gramWeight > 0 else { return [] }
        let starts = 0...(padded.count - 4)
        let weight = options.gramWeight / Float(starts.count).squareRoot()
        return starts.map { (padded[$0..<($0 + 4)], weight) }
    }

    private static let space = (" " as Unicode.Scalar).value
}
