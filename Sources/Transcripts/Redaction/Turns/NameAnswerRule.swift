/// A name that answers the question for it.
enum NameAnswerRule {
    /// An answer that is a name alone is short; in a longer one the name has a capital or is known.
    private static let mostWordsOfBareAnswer = 3

    @Sendable static func spans(in turns: [ScannedTurn]) -> [Int: [RedactionSpan]] {
        var spans: [Int: [RedactionSpan]] = [:]
        for index in turns.indices.dropLast() where asksForName(turns[index].text) {
            guard
                let answer = (index + 1..<min(index + 4, turns.count)).first(where: {
                    turns[$0].party != turns[index].party
                })
            else { continue }
            if let span = name(in: turns[answer].text) { spans[answer] = [span] }
        }
        return spans
    }

    private static func asksForName(_ text: ScannedText) -> Bool {
        text.tokens.indices.contains { NameCues.questions.length(at: $0, in: text) != nil }
    }

    private static func name(in text: ScannedText) -> RedactionSpan? {
        let words = text.tokens.indices.filter { !NameCues.answerFillers.contains(text.tokens[$0].text) }
        guard let first = words.first else { return nil }
        let isBare = words.count <= mostWordsOfBareAnswer
        return NameRule.name(after: first, text, isBare ? .any : .nameLike)
    }
}
