public import CallModel

extension Transcript {
    /// The messages of a written case as a transcript, unmasked: each paragraph is an utterance.
    ///
    /// Its time is when its message was sent, in milliseconds from the beginning of the case; it takes a millisecond for
    /// each character, so that no two begin at the same time. What a program answered by itself is left out.
    public init(written messages: [WrittenMessage], of call: Call) {
        var (utterances, endMs): ([Utterance], Int) = ([], 0)
        for message in messages where !AutomaticReply.isOne(message) {
            let sentMs = (message.sentAt.epochSeconds - call.startedAt.epochSeconds) * 1000
            for paragraph in OwnWords.paragraphs(of: message.text) {
                let startMs = max(sentMs, endMs)
                guard let range = TimeRange(startMs: startMs, endMs: startMs + paragraph.count) else { continue }
                utterances.append(Utterance(party: message.author, range: range, text: paragraph))
                endMs = range.endMs
            }
        }
        self.init(callID: call.id, language: call.language, utterances: utterances)
    }
}
