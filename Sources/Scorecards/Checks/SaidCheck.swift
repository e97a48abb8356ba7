import CallModel

/// A side says a phrase, anywhere or in a window; where the window comes back (each hold), every time.
struct SaidCheck: Check {
    static let key = "said"
    static let keys = [key, "by", "window"]

    let phrase: SpokenPhrase
    let window: Window?

    var phraseLists: [PhraseList] { [phrase.list] + (window?.phraseLists ?? []) }

    var needsOccasion: Bool { window?.needsOccasion ?? false }

    var needsSound: Bool { window != nil }

    init?(_ fields: Fields, _ reader: inout ScorecardReader) {
        window = fields["window"].flatMap { reader.window($0) }
        guard let phrase = reader.spokenPhrase(fields) else { return nil }
        self.phrase = phrase
    }

    func judge(_ call: ObservedCall) throws(NotMeasurable) -> Finding {
        let matches = try call.matches(of: phrase)
        let spans = try call.spans(of: window)
        guard !spans.isEmpty else { return .noOccasion }
        let found = spans.map { span in matches.first { span.contains($0.startMs) } }
        let missed = zip(spans, found).filter { $0.1 == nil }.map { Evidence(party: phrase.party, range: $0.0) }
        guard !missed.isEmpty else { return .met(found.compactMap { $0?.evidence }) }
        return .notMet(missed + elsewhere(matches, spans).map(\.evidence))
    }

    /// The first time it was said outside the windows: too late, or too early.
    private func elsewhere(_ matches: [PhraseMatch], _ spans: [TimeRange]) -> [PhraseMatch] {
        Array(matches.filter { match in !spans.contains { $0.contains(match.startMs) } }.prefix(1))
    }
}
