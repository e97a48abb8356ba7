/// Which stretch of one text stands for a stretch of another that says the same: by their letters and digits, whatever
/// stands between them. Where the two differ, the whole of the difference stands for any part of it.
struct TextAlignment {
    private let source: Letters
    private let target: Letters
    /// Letters that are the same from the beginning on.
    private let before: Int
    /// Letters that are the same up to the end, and not among those before.
    private let after: Int

    /// Linear in the length of the texts.
    init(from source: ScannedText, to target: ScannedText) {
        self.source = Letters(source)
        self.target = Letters(target)
        let (left, right) = (self.source.all, self.target.all)
        let before = zip(left, right).prefix { $0 == $1 }.count
        let most = min(left.count, right.count) - before
        self.before = before
        after = zip(left.reversed(), right.reversed()).prefix(most).prefix { $0 == $1 }.count
    }

    /// The stretch of the other text in scalars; `nil` where the other text leaves it out.
    func range(of range: Range<Int>) -> Range<Int>? {
        guard let letters = source.letters(in: range) else { return nil }
        let (low, high) = (lower(letters.lowerBound), upper(letters.upperBound))
        return low < high ? target.scalars(of: low..<high) : nil
    }

    private func lower(_ letter: Int) -> Int {
        if letter < before { return letter }
        return letter < source.all.count - after ? before : letter - source.all.count + target.all.count
    }

    private func upper(_ letter: Int) -> Int {
        if letter <= before { return letter }
        return letter <= source.all.count - after
            ? target.all.count - after : letter - source.all.count + target.all.count
    }
}

/// The letters and digits of a text, token by token, as tokens are compared.
private struct Letters {
    let all: [Unicode.Scalar]
    private let tokens: [Token]
    /// For each token how many letters are before its end.
    private let ends: [Int]

    init(_ text: ScannedText) {
        tokens = text.tokens
        var all: [Unicode.Scalar] = []
        ends = text.tokens.map { token in
            all += token.text.unicodeScalars
            return all.count
        }
        self.all = all
    }

    /// The letters of the tokens that a stretch of scalars touches; `nil` where it touches none.
    func letters(in scalars: Range<Int>) -> Range<Int>? {
        let first = tokens.partitioningIndex { $0.range.upperBound > scalars.lowerBound }
        let end = tokens.partitioningIndex { $0.range.lowerBound >= scalars.upperBound }
        return first < end ? start(of: first)..<ends[end - 1] : nil
    }

    /// From the beginning of the token with the first letter to the end of the token with the last, in scalars.
    func scalars(of letters: Range<Int>) -> Range<Int> {
        let first = ends.partitioningIndex { $0 > letters.lowerBound }
        let last = ends.partitioningIndex { $0 >= letters.upperBound }
        return tokens[first].range.lowerBound..<tokens[last].range.upperBound
    }

    private func start(of token: Int) -> Int { token == 0 ? 0 : ends[token - 1] }
}
