public import CallModel

/// Masks what a transcript must not show: card numbers and their codes, telephone and document numbers, every other run
/// of four or more digits, in digits or in words; account numbers, e-mail addresses, and names after a cue such as "my
/// name is".
///
/// The same call serves what is stored and what is quoted. It prefers to mask too much: a failed checksum never
/// un-masks. Masking masked text changes nothing.
public enum Redaction {
    /// The rules in order of precedence: where spans overlap, the first rule names the whole.
    private static let rules: [@Sendable (ScannedText) -> [RedactionSpan]] = [
        EmailRule.spans, SpokenEmailRule.spans, IBANRule.spans, CodeRule.spans, DocumentRule.spans, NumberRule.spans,
        NameRule.spans, KnownNameRule.spans, SpelledNameRule.spans,
    ]

    /// Linear in the length of the text.
    public static func mask(_ text: String) -> RedactedText {
        let scanned = ScannedText(text)
        let spans = spans(in: scanned)
        return RedactedText(text: scanned.replacing(spans), spans: spans)
    }

    /// Masks the text and the words of one utterance by itself. A word that any part of a span touches is masked whole.
    public static func mask(_ utterance: Utterance) -> Utterance { mask([utterance]).utterances[0] }

    /// Masks a transcript, with what only its turns together tell: a number dictated piece by piece, a code or a name
    /// that answers a question.
    public static func mask(_ transcript: Transcript) -> RedactedTranscript {
        let (utterances, spoken) = mask(transcript.utterances)
        return RedactedTranscript(
            transcript: Transcript(
                callID: transcript.callID, language: transcript.language, utterances: utterances),
            spoken: Timeline(spoken))
    }

    /// Whether the text holds something masked, or something that would be.
    public static func touches(_ text: String) -> Bool { holdsTag(text) || !mask(text).spans.isEmpty }

    /// Whether the text, or a part of it, was masked before.
    fileprivate static func holdsTag(_ text: String) -> Bool {
        RedactionSpan.Kind.allCases.contains { text.contains($0.tag) }
    }

    static func spans(in text: ScannedText) -> [RedactionSpan] { rules.flatMap { $0(text) }.joined() }

    /// - Returns: in the order given, and where what was masked was said.
    private static func mask(_ utterances: [Utterance]) -> (utterances: [Utterance], spoken: [TimeRange]) {
        let texts = spans(in: utterances.map { $0.scanned($0.text) })
        // Numbers and addresses are often split over words, so the words are scanned as one text.
        let words = spans(in: utterances.map { $0.scanned($0.spokenWords) })
        let masked = utterances.indices.map { utterances[$0].masked(texts[$0], words[$0]) }
        return (masked.map(\.utterance), masked.flatMap(\.spoken))
    }

    /// The spans of each turn.
    private static func spans(in turns: [ScannedTurn]) -> [(text: ScannedText, spans: [RedactionSpan])] {
        var spans = turns.map { turn in rules.flatMap { $0(turn.text) } }
        for rule in TurnRules.all {
            for (turn, found) in rule(turns) { spans[turn] += found }
        }
        return turns.indices.map { (turns[$0].text, spans[$0].joined()) }
    }
}

extension Utterance {
    fileprivate typealias Scan = (text: ScannedText, spans: [RedactionSpan])

    /// The words as one text; the text where there are none.
    fileprivate var spokenWords: String {
        words.isEmpty ? text : words.map(\.text).joined(separator: " ")
    }

    fileprivate func scanned(_ text: String) -> ScannedTurn {
        ScannedTurn(party: party, range: range, text: ScannedText(text))
    }

    /// - Returns: the utterance with its text and words masked, and where that was said: the words that are masked, or
    ///   all of it where the words do not tell.
    fileprivate func masked(_ text: Scan, _ spoken: Scan) -> (utterance: Utterance, spoken: [TimeRange]) {
        // Capitals and stops of the text may tell what the words alone do not.
        let told = projected(text, onto: spoken.text)
        let maskedWords = mask(told.map { ($0 + spoken.spans).joined() } ?? wholeSpan(text, of: spoken.text))
        // What was masked before, as by a speech engine's desk, is as little to be heard.
        let hidden = zip(words, maskedWords).filter { $0.text != $1.text || Redaction.holdsTag($0.text) }.map(\.0.range)
        let isHiddenSomewhere = !text.spans.isEmpty || !spoken.spans.isEmpty || Redaction.holdsTag(self.text)
        let isTimed = told != nil && !hidden.isEmpty
        let utterance = Utterance(
            party: party, range: range, text: text.text.replacing(text.spans), words: maskedWords,
            confidence: confidence)
        return (utterance, isHiddenSomewhere && !isTimed ? [range] : hidden)
    }

    /// What is masked in the text, in places of the words; `nil` where the words leave out something of it.
    private func projected(_ text: Scan, onto words: ScannedText) -> [RedactionSpan]? {
        guard !text.spans.isEmpty, !self.words.isEmpty else { return [] }
        let alignment = TextAlignment(from: text.text, to: words)
        var projected: [RedactionSpan] = []
        for span in text.spans {
            guard let range = alignment.range(of: span.range) else { return nil }
            projected.append(RedactionSpan(kind: span.kind, range: range))
        }
        return projected
    }

    /// All of the words, where nobody can say which of them are what is masked in the text.
    private func wholeSpan(_ text: Scan, of words: ScannedText) -> [RedactionSpan] {
        text.spans.prefix(1).map { RedactionSpan(kind: $0.kind, range: 0..<words.scalars.count) }
    }

    /// - Parameter spans: in order, apart from each other.
    private func mask(_ spans: [RedactionSpan]) -> [Word] {
        var start = 0
        return words.map { word in
            let place = start..<(start + word.text.unicodeScalars.count)
            start = place.upperBound + 1
            let next = spans.partitioningIndex { $0.range.upperBound > place.lowerBound }
            guard next < spans.count, spans[next].range.overlaps(place) else { return word }
            return Word(range: word.range, text: spans[next].kind.tag, confidence: word.confidence)
        }
    }
}
