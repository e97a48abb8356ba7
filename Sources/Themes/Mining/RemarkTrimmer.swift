import CallModel

/// Sets routine phrases and fillers at both ends of a remark aside, so that its focus holds what it is about.
///
/// The remark's text stays as it was said: a quote is never trimmed.
struct RemarkTrimmer: Sendable {
    private let routine: RoutinePhrases
    /// What is left must have so many content words.
    private static let fewestContentWords = 2

    init(_ routine: RoutinePhrases) { self.routine = routine }

    /// `nil` where nothing but routine is left.
    func trimmed(_ remark: Remark) -> Remark? {
        let tools = LanguageTools.of(remark.language)
        let all = tokens(of: remark.text).filter { remark.focus?.contains($0.span) ?? true }
        let words = all.map(\.word)
        let fillers = tools.fillerFlags(words)
        let kept = words.indices.filter { !fillers[$0] }
        let routineFlags = routine.flags(kept.map { words[$0] })
        let rest = zip(kept, routineFlags).filter { !$1 }.map { $0.0 }
        guard let first = rest.first, let last = rest.last,
            rest.count(where: { !tools.isStopWord(words[$0]) }) >= Self.fewestContentWords
        else { return nil }
        let start = all[tools.startOfNegation(before: first, in: words)].span.start
        return remark.focused(on: CharacterSpan(start: start, end: all[last].span.end))
    }
}

extension Remark {
    fileprivate func focused(on focus: CharacterSpan?) -> Remark {
        Remark(
            id: id, callID: callID, customer: customer, source: source, language: language, startedAt: startedAt,
            utterance: utterance, span: span, range: range, text: text, focus: focus, kind: kind,
            confidence: confidence, columns: columns)
    }
}
