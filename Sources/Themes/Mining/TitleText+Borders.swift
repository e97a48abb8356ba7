/// A place in a remark where its title may begin or end, and what a title loses by it, as a share of its value.
private struct TitleBorder {
    /// Index into `TitleText.words`.
    let place: Int
    let loss: Double
}

extension TitleText {
    /// What is lost by beginning behind a pause or a joining word, and by ending before the clause does.
    private static let (lateStart, earlyEnd) = (0.1, 0.03)

    /// The stretches that may be a title, as ranges of words, each with what it loses by not being the whole remark.
    ///
    /// A stretch begins with the remark, behind what only tells how it is said ("could you tell me"), behind a pause or a
    /// joining word; never so that a denial in front is lost. It ends with the remark, and before a pause, a preposition,
    /// or a word that joins or opens another clause. What begins with a preposition is not cut short: what it leads to
    /// would be missing.
    var stretches: [(words: Range<Int>, loss: Double)] {
        let ends = ends
        return starts.flatMap { start in
            ends.filter { $0.place > start.place && ($0.loss == 0 || !leadsElsewhere(start.place)) }
                .map { (start.place..<$0.place, 1 - (1 - start.loss) * (1 - $0.loss)) }
        }
    }

    private var starts: [TitleBorder] {
        words.indices.filter { !isDenied($0) }.compactMap { place in
            if place == opening || (opensSubject(place) && isPreamble(words[..<place])) {
                return TitleBorder(place: place, loss: 0)
            }
            guard place > opening else { return nil }
            let isLate = words[place].isAfterPause || grammar.joining.contains(words[place - 1].folded)
            return isLate ? TitleBorder(place: place, loss: Self.lateStart) : nil
        }
    }

    /// The first word but for those that only join it to what was said before: "and", "but".
    private var opening: Int {
        words.firstIndex { !grammar.joining.contains($0.folded) || grammar.asking.contains($0.folded) } ?? 0
    }

    private var ends: [TitleBorder] {
        let whole = (words.lastIndex { $0.isContent || $0.isNegation } ?? -1) + 1
        let early = words.indices.prefix(whole).dropFirst().filter { place in
            words[place - 1].isContent && (words[place].isAfterPause || grammar.leadsOn(words[place].folded))
        }
        return [TitleBorder(place: whole, loss: 0)] + early.map { TitleBorder(place: $0, loss: Self.earlyEnd) }
    }

    /// Whether it is the thing that is spoken about, its article, or a question.
    private func opensSubject(_ place: Int) -> Bool {
        let word = words[place]
        return grammar.asking.contains(word.folded) || grammar.articles.contains(word.folded)
            || (word.isContent && !word.isManner)
    }

    /// Grammar and words that ask, wish or praise, which lead to nothing but a verb: "I want to".
    private func isPreamble(_ words: ArraySlice<Word>) -> Bool {
        guard let last = words.last, last.folded == "to" || !grammar.prepositions.contains(last.folded),
            !grammar.articles.contains(last.folded)
        else { return false }
        return words.contains(where: \.isManner) && words.allSatisfy { $0.isManner || !$0.isContent }
    }

    private func isDenied(_ place: Int) -> Bool {
        words[..<place].reversed().first { $0.isContent || $0.isNegation }?.isNegation ?? false
    }

    private func leadsElsewhere(_ place: Int) -> Bool {
        let word = words[place].folded
        return grammar.leadsOn(word) && !grammar.asking.contains(word) && !grammar.articles.contains(word)
    }
}
