import CallModel

/// A place where a phrase was said, with the words that matched.
struct PhraseMatch: Hashable {
    let startMs: Int
    let evidence: Evidence

    /// Matches of any of the patterns, in time order, none overlapping another or what an exclusion finds; the longest
    /// wins.
    static func all(
        of patterns: [PhrasePattern], in words: [SpokenWord], by party: Party, _ hearing: Hearing = .strict
    ) -> [PhraseMatch] {
        let counted = patterns.filter { !$0.isExclusion }
        let excluded = excluded(by: patterns.filter(\.isExclusion), in: words)
        var matches: [PhraseMatch] = []
        var index = 0
        while index < words.count {
            let fit = counted.compactMap { $0.fit(in: words, at: index, hearing) }.max { $1.isBetter(than: $0) }
            let place = index..<(index + (fit?.length ?? 0))
            if let fit, excluded.isDisjoint(with: place), let match = PhraseMatch(fit, words[place], by: party) {
                matches.append(match)
            }
            index += max(1, place.count)
        }
        return matches
    }

    /// Places of words that count for nothing; they must have been heard as they are written.
    private static func excluded(by exclusions: [PhrasePattern], in words: [SpokenWord]) -> Set<Int> {
        guard !exclusions.isEmpty else { return [] }
        return words.indices.reduce(into: []) { places, index in
            for exclusion in exclusions {
                guard let fit = exclusion.fit(in: words, at: index, .strict) else { continue }
                places.formUnion(index..<(index + fit.length))
            }
        }
    }

    /// `nil` without words.
    private init?(_ fit: PhraseFit, _ words: ArraySlice<SpokenWord>, by party: Party) {
        guard let first = words.first, let last = words.last,
            let range = TimeRange(startMs: first.range.startMs, endMs: max(first.range.endMs, last.range.endMs))
        else { return nil }
        startMs = first.startMs
        evidence = Evidence(
            party: party, range: range, words: words.map(\.written).joined(separator: " "), phrase: fit.pattern.text)
    }
}
