import CallModel

/// A place where a phrase was said, with the words that matched.
struct PhraseMatch: Hashable {
    let startMs: Int
    let evidence: Evidence

    /// Matches of any of the patterns, in time order, none overlapping another; the longest wins.
    static func all(of patterns: [PhrasePattern], in words: [SpokenWord], by party: Party) -> [PhraseMatch] {
        var matches: [PhraseMatch] = []
        var index = 0
        while index < words.count {
            let length = patterns.compactMap { $0.length(in: words, at: index) }.max() ?? 0
            if let match = PhraseMatch(words[index..<(index + length)], by: party) { matches.append(match) }
            index += max(1, length)
        }
        return matches
    }

    /// `nil` without words.
    private init?(_ words: ArraySlice<SpokenWord>, by party: Party) {
        guard let first = words.first, let last = words.last,
            let range = TimeRange(startMs: first.range.startMs, endMs: max(first.range.endMs, last.range.endMs))
        else { return nil }
        startMs = first.startMs
        evidence = Evidence(party: party, range: range, words: words.map(\.written).joined(separator: " "))
    }
}
