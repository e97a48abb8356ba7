/// What the linear model sees of a clause: stems, pairs of stems, letters, cues and concepts, and its pattern.
struct SpottingFeatures {
    private let tools: LanguageTools

    init(_ tools: LanguageTools) { self.tools = tools }

    /// The places of the clause's features, each once, ascending.
    func features(of words: [String]) -> [Int] {
        let flags = tools.fillerFlags(words)
        let kept = zip(words, flags).filter { !$1 }.map { $0.0 }
        let stems = kept.map(tools.stem)
        let cues = tools.cues.matches(in: words)
        var found = stems.map { FeatureHash("w").adding($0) }
        found += zip(stems, stems.dropFirst()).map { FeatureHash("b").adding($0).adding($1) }
        found += kept.flatMap(letters)
        found += stems.prefix(1).map { FeatureHash("f").adding($0) }
        found += cueFeatures(cues) + conceptFeatures(kept)
        found += SpottingPattern(words, isFiller: flags, cues: cues, tools).features
        found.append(FeatureHash("n").adding(String(min(kept.count, 9) / 3)))
        return Set(found.map { $0.place(among: LinearModel.places) }).sorted()
    }

    private func letters(_ word: String) -> [FeatureHash] {
        let padded = [" "] + Array(word.unicodeScalars) + [" "]
        guard padded.count > 5 else { return [] }
        return (0...(padded.count - 5)).map { FeatureHash("g").adding(padded[$0..<($0 + 5)]) }
    }

    private func cueFeatures(_ matches: [Lexicon.Match]) -> [FeatureHash] {
        let cues = Set(matches.map(\.meaning)).sorted()
        let pairs = cues.indices.flatMap { first in
            cues[(first + 1)...].map { FeatureHash("q").adding(cues[first]).adding($0) }
        }
        let first = matches.filter { $0.end <= 2 }.map { FeatureHash("Q").adding($0.meaning) }
        return cues.map { FeatureHash("q").adding($0) } + pairs + first
    }

    private func conceptFeatures(_ words: [String]) -> [FeatureHash] {
        let concepts = Set(tools.concepts.matches(in: words).map(\.meaning))
        let count = FeatureHash("C").adding(String(min(concepts.count, 3)))
        return concepts.map { FeatureHash("c").adding($0) } + [count]
    }
}
