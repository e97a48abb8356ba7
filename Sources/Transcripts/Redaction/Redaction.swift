public import CallModel

/// Masks what a transcript must not show: e-mail addresses, account and card numbers, telephone numbers, every other
/// run of four or more digits, and names after a cue such as "my name is".
///
/// The same call serves what is stored and what is quoted. It prefers to mask too much: a failed checksum never
/// un-masks. Masking masked text changes nothing.
public enum Redaction {
    /// The rules in order of precedence: where spans overlap, the first rule names the whole.
    private static let rules: [@Sendable (ScannedText) -> [RedactionSpan]] = [
        EmailRule.spans, IBANRule.spans, DigitRunRule.spans, NameRule.spans,
    ]

    /// Linear in the length of the text.
    public static func mask(_ text: String) -> RedactedText {
        let scanned = ScannedText(text)
        let spans = rules.flatMap { $0(scanned) }.joined()
        return RedactedText(text: scanned.replacing(spans), spans: spans)
    }

    /// Masks the text and the words. A word that any part of a span touches is masked whole.
    public static func mask(_ utterance: Utterance) -> Utterance {
        Utterance(
            party: utterance.party, range: utterance.range, text: mask(utterance.text).text,
            words: mask(utterance.words), confidence: utterance.confidence)
    }

    public static func mask(_ transcript: Transcript) -> Transcript {
        Transcript(
            callID: transcript.callID, language: transcript.language, utterances: transcript.utterances.map(mask))
    }

    /// Whether the text holds something masked, or something that would be.
    public static func touches(_ text: String) -> Bool {
        RedactionSpan.Kind.allCases.contains { text.contains($0.tag) } || !mask(text).spans.isEmpty
    }

    /// Numbers and addresses are often split over words, so the words are scanned as one text.
    private static func mask(_ words: [Word]) -> [Word] {
        let spans = mask(words.map(\.text).joined(separator: " ")).spans
        guard !spans.isEmpty else { return words }
        var start = 0
        return words.map { word in
            let place = start..<(start + word.text.unicodeScalars.count)
            start = place.upperBound + 1
            guard let span = spans.first(where: { $0.range.overlaps(place) }) else { return word }
            return Word(range: word.range, text: span.kind.tag, confidence: word.confidence)
        }
    }
}
