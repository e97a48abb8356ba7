import CallModel

/// A place where a phrase was said, with the words that matched.
struct PhraseMatch: Hashable {
    let startMs: Int
    let evidence: Evidence

    /// Matches of any of the patterns, in time order, none overlapping another; the longest wins.
    static func all(
        of patterns: [PhrasePattern], in words: [SpokenWord], by party: Party, _ hearing: Hearing = .strict
    ) -> [PhraseMatch] {
        var matches: [PhraseMatch] = []
        var index = 0
        while index < words.count {
            let fit = patterns.compactMap { $0.fit(in: words, at: index, hearing) }.max { $1.isBetter(than: $0) }
            if let fit, let match = PhraseMatch(fit, words[index..<(index + fit.length)], by: party) {
                matches.append(match)
            }
            index += max(1, fit?.length ?? 0)
        }
        return matches
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
