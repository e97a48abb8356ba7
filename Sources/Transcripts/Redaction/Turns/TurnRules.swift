/// Rules that need more than one turn: a number that is dictated piece by piece, a code or a name that answers a
/// question.
enum TurnRules {
    static let all: [@Sendable ([ScannedTurn]) -> [Int: [RedactionSpan]]] = [
        CodeAnswerRule.spans, DictationRule.spans, NameAnswerRule.spans,
    ]
}
