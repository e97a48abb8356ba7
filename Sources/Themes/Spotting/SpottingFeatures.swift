/// What the linear model sees of a clause: stems, pairs of stems, cues, concepts and letters.
struct SpottingFeatures {
    private let tools: LanguageTools

    init(_ tools: LanguageTools) { self.tools = tools }

    /// Distinct feature names in a fixed order.
    func features(of words: [String]) -> [String] {
        let flags = tools.fillerFlags(words)
        let kept = zip(words, flags).filter { !$1 }.map { $0.0 }
        let stems = kept.map(tools.stem)
        var found = Set(stems.map { "w:" + $0 })
        found.formUnion(zip(stems, stems.dropFirst()).map { "b:\($0)_\($1)" })
        found.formUnion(kept.flatMap(letters))
        if let first = stems.first { found.insert("f:" + first) }
        found.formUnion(cueFeatures(words))
        found.formUnion(conceptFeatures(kept))
        found.insert("n:\(min(kept.count, 9) / 3)")
        return found.sorted()
    }

    private func letters(_ word: String) -> [String] {
        let padded = Array(" " + word + " ")
        guard padded.count > 5 else { return [] }
        return (0...(padded.count - 5)).map { "g:" + String(padded[$0..<($0 + 5)]) }
    }

    private func cueFeatures(_ words: [String]) -> [String] {
        let cues = Set(tools.cues.matches(in: words).map(\.meaning)).sorted()
        let pairs = cues.indices.flatMap { first in cues[(first + 1)...].map { "q:\(cues[first])+\($0)" } }
        let first = tools.cues.matches(in: Array(words.prefix(2))).map { "qf:" + $0.meaning }
        return cues.map { "q:" + $0 } + pairs + first
    }

    private func conceptFeatures(_ words: [String]) -> [String] {
        let concepts = Set(tools.concepts.matches(in: words).map(\.meaning))
        return concepts.map { "c:" + $0 } + ["cn:\(min(concepts.count, 3))"]
    }
}
