public import CallModel
import Languages

extension Remark {
    /// What a person marked as feedback. It counts as certain, and its words are those of the transcript.
    /// - Parameters:
    ///   - mark: names the mark within the call.
    ///   - utterance: index into the transcript.
    /// - Returns: `nil` unless the customer says it there: what an agent says is never feedback.
    public init?(
        marked span: CharacterSpan, as kind: FeedbackKind, mark: String, utterance index: Int,
        in transcript: Transcript, of call: Call
    ) {
        guard transcript.utterances.indices.contains(index), case let utterance = transcript.utterances[index],
            utterance.party == .customer, let text = span.verbatim(in: utterance.text)
        else { return nil }
        let tag = [transcript.language, call.language].compactMap(\.self).compactMap(SpokenLanguage.init(tag:)).first
        self.init(
            id: "\(call.id)#\(index).\(mark)", callID: call.id, customer: call.customer, source: .customerTurn,
            language: tag ?? SpokenLanguage(guessing: utterance.text),
            startedAt: call.moment(atMs: utterance.range.startMs) ?? call.startedAt, utterance: index, span: span,
            range: WordTimes(utterance).range(of: span) ?? utterance.range, text: text, kind: kind, confidence: 1,
            columns: call.columns)
    }
}

extension CallFeedback {
    /// With what people marked; where a mark overlaps what was spotted, the person is right.
    public func adding(_ marked: [Remark]) -> CallFeedback {
        let spotted = remarks.filter { remark in
            !marked.contains { $0.utterance == remark.utterance && $0.span.overlaps(remark.span) }
        }
        let all = (spotted + marked).sorted {
            ($0.utterance ?? .max, $0.span.start, $0.id) < ($1.utterance ?? .max, $1.span.start, $1.id)
        }
        var feedback = CallFeedback(callID: callID, startedAt: startedAt, remarks: all, asides: asides)
        feedback.thanksAtEnd = thanksAtEnd
        return feedback
    }
}

extension CharacterSpan {
    fileprivate func overlaps(_ other: CharacterSpan) -> Bool { start < other.end && other.start < end }
}
