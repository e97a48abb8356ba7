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
    /// How many utterances each of the messages is, in their order.
    public let utteranceCounts: [Int]
    /// Of the authors' own, beyond what is read.
    public let droppedWords: Int

    /// What a program answered by itself is left out. What was read before stays whole; new messages share the rest.
    public init(_ messages: [WrittenMessage], of call: Call) {
        var reading = Reading(besides: messages.filter(\.isRead))
        utteranceCounts = messages.map { message in
            guard message.isRead || !AutomaticReply.isOne(message) else { return 0 }
            let before = reading.utterances.count
            reading.add(message, sentMs: (message.sentAt.epochSeconds - call.startedAt.epochSeconds) * 1000)
            return reading.utterances.count - before
        }
        transcript = Transcript(callID: call.id, language: call.language, utterances: reading.utterances)
        droppedWords = reading.droppedWords
    }

    private struct Reading {
        var utterances: [Utterance] = []
        var droppedWords = 0
        private var endMs = 0
        /// Characters that may still be read of the case.
        private var left: Int

        init(besides earlier: [WrittenMessage]) {
            left = max(0, WrittenWords.longestCase - earlier.reduce(0) { $0 + $1.text.count })
        }

        mutating func add(_ message: WrittenMessage, sentMs: Int) {
            var room = message.isRead ? message.text.count : min(WrittenWords.longestMessage, left)
            for paragraph in message.paragraphs {
                let (read, dropped) = paragraph.parted(after: room)
                room = dropped.isEmpty ? room - read.count : 0
                if !message.isRead { left -= read.count }
                droppedWords += dropped.split(whereSeparator: \.isWhitespace).count
                let startMs = max(sentMs, endMs)
                guard let range = TimeRange(startMs: startMs, endMs: startMs + read.count) else { continue }
                utterances.append(Utterance(party: message.author, range: range, text: read))
                endMs = range.endMs
            }
        }
    }
}

extension WrittenMessage {
    fileprivate var paragraphs: [String] {
        isRead ? text.split(whereSeparator: \.isNewline).map(String.init) : OwnWords.paragraphs(of: text)
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
