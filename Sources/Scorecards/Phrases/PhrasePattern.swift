import CallModel
import Languages

/// One way to say something, as written in a scorecard.
///
/// - `word` is that word in any of its grammatical forms, `=word` this form alone, `добр*` any word that begins so;
/// - `morning|evening` is either; `(very)` may be missing; `...` stands for up to three words;
/// - `!` before it all: what overlaps these words does not count, such as a denial.
struct PhrasePattern: Hashable {
    enum Part: Hashable {
        case word(alternatives: [PhraseWord], isOptional: Bool)
        case gap
    }

    static let longestGap = 3
    /// A pause that ends a phrase.
    static let longestPauseMs = 2000

    let text: String
    /// Whether it takes away what other phrases of its list find.
    let isExclusion: Bool
    private let parts: [Part]

    /// - Parameter language: `nil` where its grammar is not known.
    /// - Returns: `nil` unless the text has words, the first and the last of which are not optional or a gap.
    init?(_ text: String, language: SpokenLanguage? = nil) {
        let isExclusion = text.hasPrefix("!")
        let bare = text.dropFirst(isExclusion ? 1 : 0)
        let written = bare.split(separator: " ").flatMap { PhrasePattern.hyphensApart($0) }
        let parts = written.compactMap { PhrasePattern.part($0, language) }
        guard parts.count == written.count, parts.first?.isRequired == true, parts.last?.isRequired == true else {
            return nil
        }
        self.text = text
        self.isExclusion = isExclusion
        self.parts = parts
    }

    /// Where it stands among the words of a call; `nil` where it does not match from `start` on.
    func fit(in words: [SpokenWord], at start: Int, _ hearing: Hearing) -> PhraseFit? {
        if let end = end(of: parts[...], in: words, at: start, slips: 0) {
            return PhraseFit(pattern: self, length: end - start, isMisheard: false)
        }
        guard hearing == .forgiving, parts.count(where: \.isRequired) > 1,
            let end = end(of: parts[...], in: words, at: start, slips: 1)
        else { return nil }
        return PhraseFit(pattern: self, length: end - start, isMisheard: true)
    }

    /// - Parameter slips: how many words may be misheard.
    private func end(of parts: ArraySlice<Part>, in words: [SpokenWord], at index: Int, slips: Int) -> Int? {
        guard let part = parts.first else { return index }
        let rest = parts.dropFirst()
        switch part {
        case .word(let alternatives, let isOptional):
            if let word = word(of: words, at: index, isFirst: parts.startIndex == 0) {
                if alternatives.contains(where: { $0.matches(word) }),
                    let end = end(of: rest, in: words, at: index + 1, slips: slips)
                {
                    return end
                }
                if slips > 0, !isOptional, alternatives.contains(where: { $0.resembles(word) }),
                    let end = end(of: rest, in: words, at: index + 1, slips: slips - 1)
                {
                    return end
                }
            }
            return isOptional ? end(of: rest, in: words, at: index, slips: slips) : nil
        case .gap:
            return (0...PhrasePattern.longestGap).lazy
                .compactMap { end(of: rest, in: words, at: index + $0, slips: slips) }.first
        }
    }

    /// `nil` behind the last word, and where a pause ends the phrase.
    private func word(of words: [SpokenWord], at index: Int, isFirst: Bool) -> SpokenWord? {
        guard index < words.count else { return nil }
        let isNear =
            isFirst || words[index].range.startMs - words[index - 1].range.endMs <= PhrasePattern.longestPauseMs
        return isNear ? words[index] : nil
    }
}

extension PhrasePattern {
    /// `e-mail` is two words, as in transcripts.
    private static func hyphensApart(_ written: Substring) -> [Substring] {
        written.contains("|") ? [written] : written.split(separator: "-")
    }

    /// `nil` where it is neither a gap nor words.
    private static func part(_ written: Substring, _ language: SpokenLanguage?) -> Part? {
        guard written != "...", written != "…" else { return .gap }
        let isOptional = written.hasPrefix("(") && written.hasSuffix(")")
        let bare = isOptional ? written.dropFirst().dropLast() : written
        let alternatives = bare.split(separator: "|", omittingEmptySubsequences: false).map {
            PhraseWord($0, language: language)
        }
        guard alternatives.allSatisfy({ $0 != nil }) else { return nil }
        return .word(alternatives: alternatives.compactMap(\.self), isOptional: isOptional)
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
