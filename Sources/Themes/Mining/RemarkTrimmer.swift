import CallModel

/// Cuts routine phrases and fillers off both ends of a remark, so that its span holds what it is about.
struct RemarkTrimmer: Sendable {
    private let routine: RoutinePhrases
    /// What is left must have so many content words.
    private static let fewestContentWords = 2

    init(_ routine: RoutinePhrases) { self.routine = routine }

    /// `nil` where nothing but routine is left.
    func trimmed(_ remark: Remark) -> Remark? {
        let tools = LanguageTools.of(remark.language)
        let all = tokens(of: remark.text)
        let words = all.map(\.word)
        let fillers = tools.fillerFlags(words)
        let kept = words.indices.filter { !fillers[$0] }
        let routineFlags = routine.flags(kept.map { words[$0] })
        let rest = zip(kept, routineFlags).filter { !$1 }.map { $0.0 }
        guard let first = rest.first, let last = rest.last,
            rest.count(where: { !tools.isStopWord(words[$0]) }) >= Self.fewestContentWords,
            let inner = CharacterSpan(start: all[first].span.start, end: all[last].span.end),
            let text = inner.verbatim(in: remark.text)
        else { return nil }
        return remark.narrowed(to: inner, text: text)
    }
}

extension Remark {
    /// The same remark with a part of its text; `inner` counts from the beginning of `text`.
    fileprivate func narrowed(to inner: CharacterSpan, text: String) -> Remark {
        Remark(
            id: id, callID: callID, customer: customer, source: source, language: language, startedAt: startedAt,
            utterance: utterance, span: span.part(inner), range: range, text: text, kind: kind, confidence: confidence,
            columns: columns)
    }
}

extension CharacterSpan {
    /// `inner`, which counts from the beginning of this span, counted from the beginning of the text.
    fileprivate func part(_ inner: CharacterSpan) -> CharacterSpan {
        CharacterSpan(start: start + inner.start, end: start + inner.end) ?? self
    }
}
