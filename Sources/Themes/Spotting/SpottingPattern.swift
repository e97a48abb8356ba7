/// How a clause is built, whatever it is about: its grammatical words and cues in order, with everything else left
/// blank. "Let me rename just one card" and "let me hide just one chat" have one pattern.
struct SpottingPattern {
    /// Between marks for the beginning and the end.
    private let parts: [String]

    private static let blank = "…"
    private static let (opening, ending) = ("^", "$")

    init(_ words: [String], isFiller: [Bool], cues: [Lexicon.Match], _ tools: LanguageTools) {
        var cueAt: [Int: String] = [:]
        for cue in cues.reversed() { for place in cue.start..<cue.end { cueAt[place] = "<" + cue.meaning } }
        var parts = [Self.opening]
        for (place, word) in words.enumerated() where !isFiller[place] {
            let part = cueAt[place] ?? (tools.isStopWord(word) ? word : Self.blank)
            if part != Self.blank || parts.last != Self.blank { parts.append(part) }
        }
        self.parts = parts + [Self.ending]
    }

    /// Its pairs and triples of neighbours.
    var features: [FeatureHash] {
        let pairs = zip(parts, parts.dropFirst())
        let triples = zip(pairs, parts.dropFirst(2))
        return pairs.map { FeatureHash("k").adding($0).adding($1) }
            + triples.map { FeatureHash("k").adding($0.0).adding($0.1).adding($1) }
    }
}
