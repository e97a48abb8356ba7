/// A remark without its fillers, as material for a title.
struct TitleText: Sendable {
    struct Word: Sendable {
        let written: String
        let stem: String
        /// Its concept, or its stem.
        let meaning: String
        /// Neither grammar nor negation.
        let isContent: Bool
        /// Denies something, or names a failure.
        let isTrouble: Bool
    }

    let remark: Remark
    let words: [Word]
    private let folded: [String]
    private let tools: LanguageTools

    private static let cuesOfTrouble: Set<String> = ["negation", "failing", "refusing"]

    init(_ remark: Remark, _ tools: LanguageTools, _ concepts: Lexicon) {
        self.remark = remark
        self.tools = tools
        let subject = remark.subject
        let all = tokens(of: subject)
        let kept = zip(all, tools.fillerFlags(all.map(\.word))).filter { !$1 }.map { $0.0 }
        folded = kept.map(\.word)
        let cues = tools.cues.matches(in: folded).filter { Self.cuesOfTrouble.contains($0.meaning) }
        let troubled = Set(cues.flatMap { $0.start..<$0.end })
        words = kept.enumerated().map { place, token in
            let stem = tools.stem(token.word)
            return Word(
                written: token.span.verbatim(in: subject) ?? token.word, stem: stem,
                meaning: concepts.meanings(of: token.word).first.map { "c:" + $0 } ?? "s:" + stem,
                isContent: !tools.isStopWord(token.word) && !tools.isNegation(token.word),
                isTrouble: troubled.contains(place))
        }
    }

    /// Where a title that says the word at `index` must begin so as not to say the opposite.
    func startOfNegation(before index: Int) -> Int { tools.startOfNegation(before: index, in: folded) }

    /// Whether a title may stop behind the word at `index`: not right behind what is denied.
    func mayEnd(at index: Int) -> Bool {
        index == folded.count - 1 || tools.mayEnd(folded[...index])
    }

    /// With a capital at the beginning.
    func title(_ range: ClosedRange<Int>) -> String {
        let text = words[range].map(\.written).joined(separator: " ")
        return text.prefix(1).uppercased() + text.dropFirst()
    }
}
