import CallModel

/// One way to say something, as written in a scorecard.
///
/// - `word` is that word; `добр*` is any word that begins so; `morning|evening` is either;
/// - `(very)` may be missing; `...` stands for up to three words.
struct PhrasePattern: Hashable {
    enum Part: Hashable {
        case word(alternatives: [WordPattern], isOptional: Bool)
        case gap
    }

    struct WordPattern: Hashable {
        let folded: String
        let isStem: Bool

        func matches(_ word: SpokenWord) -> Bool {
            isStem ? word.folded.hasPrefix(folded) : word.folded == folded
        }
    }

    static let longestGap = 3
    /// A pause that ends a phrase.
    static let longestPauseMs = 2000

    let text: String
    private let parts: [Part]

    /// `nil` unless the text has words, the first and the last of which are not optional or a gap.
    init?(_ text: String) {
        let written = text.split(separator: " ").flatMap { PhrasePattern.hyphensApart($0) }
        let parts = written.compactMap { PhrasePattern.part($0) }
        guard parts.count == written.count, parts.first?.isRequired == true, parts.last?.isRequired == true else {
            return nil
        }
        self.text = text
        self.parts = parts
    }

    /// How many words it takes up from `start`; `nil` where it does not match there.
    func length(in words: [SpokenWord], at start: Int) -> Int? {
        end(of: parts[...], in: words, at: start).map { $0 - start }
    }

    private func end(of parts: ArraySlice<Part>, in words: [SpokenWord], at index: Int) -> Int? {
        guard let part = parts.first else { return index }
        let rest = parts.dropFirst()
        switch part {
        case .word(let alternatives, let isOptional):
            if fits(alternatives, in: words, at: index, isFirst: parts.startIndex == 0),
                let end = end(of: rest, in: words, at: index + 1)
            {
                return end
            }
            return isOptional ? end(of: rest, in: words, at: index) : nil
        case .gap:
            return (0...PhrasePattern.longestGap).lazy.compactMap { end(of: rest, in: words, at: index + $0) }.first
        }
    }

    private func fits(_ alternatives: [WordPattern], in words: [SpokenWord], at index: Int, isFirst: Bool) -> Bool {
        guard index < words.count, alternatives.contains(where: { $0.matches(words[index]) }) else { return false }
        return isFirst || words[index].range.startMs - words[index - 1].range.endMs <= PhrasePattern.longestPauseMs
    }
}

extension PhrasePattern {
    /// `e-mail` is two words, as in transcripts.
    private static func hyphensApart(_ written: Substring) -> [Substring] {
        written.contains("|") ? [written] : written.split(separator: "-")
    }

    /// `nil` where it is neither a gap nor words.
    private static func part(_ written: Substring) -> Part? {
        guard written != "...", written != "…" else { return .gap }
        let isOptional = written.hasPrefix("(") && written.hasSuffix(")")
        let bare = isOptional ? written.dropFirst().dropLast() : written
        let alternatives = bare.split(separator: "|", omittingEmptySubsequences: false).map { wordPattern($0) }
        guard alternatives.allSatisfy({ $0 != nil }) else { return nil }
        return .word(alternatives: alternatives.compactMap(\.self), isOptional: isOptional)
    }

    private static func wordPattern(_ written: Substring) -> WordPattern? {
        let isStem = written.hasSuffix("*")
        let bare = isStem ? written.dropLast() : written
        let words = Spelling.words(of: bare)
        guard let word = words.first, words.count == 1, !bare.contains(where: { "()[]*|".contains($0) }) else {
            return nil
        }
        return WordPattern(folded: word.folded, isStem: isStem)
    }
}

extension PhrasePattern.Part {
    fileprivate var isRequired: Bool {
        switch self {
        case .word(_, let isOptional): !isOptional
        case .gap: false
        }
    }
}

extension PhrasePattern: Encodable {
    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
