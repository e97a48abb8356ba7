public import CallModel

/// What both sides of a written case wrote, as a transcript: each paragraph is an utterance.
public struct WrittenWords: Hashable, Sendable {
    /// The most that is read of a message, characters: what is longer holds a log, not a longer thought.
    public static let longestMessage = 20_000
    /// The most that is read of a case, characters.
    public static let longestCase = 60_000

    /// Unmasked.
    ///
    /// The time of an utterance is when its message was sent, in milliseconds from the beginning of the case. It takes
    /// a millisecond for each character, so that no two begin at the same time.
    public let transcript: Transcript
    /// Of the authors' own, beyond what is read.
    public let droppedWords: Int

    /// What a program answered by itself is left out.
    public init(_ messages: [WrittenMessage], of call: Call) {
        var reading = Reading()
        for message in messages where !AutomaticReply.isOne(message) {
            reading.add(message, sentMs: (message.sentAt.epochSeconds - call.startedAt.epochSeconds) * 1000)
        }
        transcript = Transcript(callID: call.id, language: call.language, utterances: reading.utterances)
        droppedWords = reading.droppedWords
    }

    private struct Reading {
        var utterances: [Utterance] = []
        var droppedWords = 0
        private var endMs = 0
        /// Characters that may still be read of the case.
        private var left = WrittenWords.longestCase

        mutating func add(_ message: WrittenMessage, sentMs: Int) {
            var room = min(WrittenWords.longestMessage, left)
            for paragraph in OwnWords.paragraphs(of: message.text) {
                let (read, dropped) = paragraph.parted(after: room)
                room = dropped.isEmpty ? room - read.count : 0
                left -= read.count
                droppedWords += dropped.split(whereSeparator: \.isWhitespace).count
                let startMs = max(sentMs, endMs)
                guard let range = TimeRange(startMs: startMs, endMs: startMs + read.count) else { continue }
                utterances.append(Utterance(party: message.author, range: range, text: read))
                endMs = range.endMs
            }
        }
    }
}

extension String {
    /// The whole words of the first `count` characters, and the others.
    fileprivate func parted(after count: Int) -> (first: String, others: Substring) {
        guard let end = index(startIndex, offsetBy: count, limitedBy: endIndex), end < endIndex else {
            return (self, "")
        }
        let cut = self[..<end].lastIndex(where: \.isWhitespace) ?? startIndex
        return (String(self[..<cut]), self[cut...])
    }
}
