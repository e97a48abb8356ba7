/// A remark without its fillers, as material for a title.
struct TitleText {
    let remark: Remark
    /// The words as they were written.
    private let written: [String]
    /// What each word counts as: its concept or its stem; `nil` for grammatical words.
    let keys: [String?]
    private let negations: Set<Int>

    init(_ remark: Remark, _ tools: LanguageTools) {
        self.remark = remark
        let all = tokens(of: remark.text)
        let flags = tools.fillerFlags(all.map(\.word))
        let kept = zip(all, flags).filter { !$1 }.map { $0.0 }
        written = kept.map { $0.span.verbatim(in: remark.text) ?? $0.word }
        negations = Set(kept.indices.filter { tools.isNegation(kept[$0].word) })
        keys = kept.map { token in
            guard !tools.isStopWord(token.word) else { return nil }
            guard !tools.isNegation(token.word) else { return nil }
            return tools.concepts.meanings(of: token.word).first.map { "c:" + $0 } ?? "s:" + tools.stem(token.word)
        }
    }

    func isNegation(_ index: Int) -> Bool { negations.contains(index) }

    /// With a capital at the beginning.
    func words(_ range: ClosedRange<Int>) -> String {
        let text = written[range].joined(separator: " ")
        return text.prefix(1).uppercased() + text.dropFirst()
    }
}
