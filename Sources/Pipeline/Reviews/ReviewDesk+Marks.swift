public import CallModel
import Consent
import Store
import Themes

extension ReviewDesk {
    /// Marks words of the customer as feedback on the product; they enter the themes with the next night.
    /// - Parameter utf16: where the words stand in the utterance, in UTF-16 units as browsers count.
    /// - Throws: `notFound` where consent does not allow feedback to be gathered from the call.
    public func mark(
        _ utf16: Range<Int>, ofUtterance index: Int, as kind: FeedbackKind, in call: CallID
    ) async throws -> FeedbackMark {
        let entry = try await scorableCall(call)
        guard await gate.allows(.themeAnalysis, .transcription, of: entry),
            let transcript = try await transcript(of: entry)
        else { throw ReviewError.notFound }
        guard transcript.utterances.indices.contains(index),
            let span = CharacterSpan(utf16: utf16, in: transcript.utterances[index].text),
            let text = span.verbatim(in: transcript.utterances[index].text)
        else { throw ReviewError.notFeedback }
        let mark = FeedbackMark(
            id: Self.newID(), kind: kind, utterance: index, span: span, text: text, by: user, at: now)
        guard mark.remark(in: transcript, of: entry.call) != nil else { throw ReviewError.notFeedback }
        try await store.addFeedbackMark(mark, id: mark.id, of: call)
        return mark
    }

    /// Takes a mark of the person's own back.
    /// - Throws: `notFound` for others' marks, and where there is none.
    public func removeMark(_ id: String, in call: CallID) async throws {
        let marks = try await store.callNotes(FeedbackMark.self, .feedback, of: call)
        guard marks.contains(where: { $0.id == id && $0.by == user }) else { throw ReviewError.notFound }
        try await store.removeFeedbackMark(id, of: call)
    }

    /// `nil` where consent does not allow feedback to be gathered.
    func marks(of entry: CallEntry) async throws -> [FeedbackMark]? {
        guard await gate.allows(.themeAnalysis, .transcription, of: entry) else { return nil }
        return try await store.callNotes(FeedbackMark.self, .feedback, of: entry.call.id)
            .sorted { ($0.utterance, $0.span.start, $0.id) < ($1.utterance, $1.span.start, $1.id) }
    }
}

extension CharacterSpan {
    /// `nil` where the units do not lie in the text, or hold no whole character. Blanks at the ends are left out.
    init?(utf16 range: Range<Int>, in text: String) {
        guard 0 <= range.lowerBound, range.upperBound <= text.utf16.count else { return nil }
        let from = String.Index(utf16Offset: range.lowerBound, in: text)
        let to = String.Index(utf16Offset: range.upperBound, in: text)
        let words = text[from..<to]
        guard let first = words.firstIndex(where: { !$0.isWhitespace }),
            let last = words.lastIndex(where: { !$0.isWhitespace })
        else { return nil }
        self.init(
            start: text.distance(from: text.startIndex, to: first),
            end: text.distance(from: text.startIndex, to: last) + 1)
    }
}
