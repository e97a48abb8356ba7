/// A remark without its fillers, as material for a title.
struct TitleText {
    let remark: Remark
    /// The words as they were written.
    private let written: [String]
    /// What each word counts as: its concept or its stem; `nil` for grammatical words.
    let keys: [String?]
    private let words: [String]
    private let tools: LanguageTools

    init(_ remark: Remark, _ tools: LanguageTools, _ concepts: Lexicon) {
        self.remark = remark
        let subject = remark.subject
        let all = tokens(of: subject)
        let flags = tools.fillerFlags(all.map(\.word))
        let kept = zip(all, flags).filter { !$1 }.map { $0.0 }
        written = kept.map { $0.span.verbatim(in: subject) ?? $0.word }
        words = kept.map(\.word)
        self.tools = tools
        keys = kept.map { token in
            guard !tools.isStopWord(token.word) else { return nil }
            guard !tools.isNegation(token.word) else { return nil }
            return concepts.meanings(of: token.word).first.map { "c:" + $0 } ?? "s:" + tools.stem(token.word)
        }
    }

    /// Where a title that says the word at `index` must begin so as not to say the opposite.
    func startOfNegation(before index: Int) -> Int { tools.startOfNegation(before: index, in: words) }

    /// With a capital at the beginning.
    func words(_ range: ClosedRange<Int>) -> String {
        let text = written[range].joined(separator: " ")
        return text.prefix(1).uppercased() + text.dropFirst()
    }
}
