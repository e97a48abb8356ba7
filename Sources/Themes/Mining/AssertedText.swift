/// The words of a text that mean something, each with whether it is said to be so or not to be so.
struct AssertedText: Sendable {
    struct Assertion: Sendable {
        let word: String
        /// It is the next word with meaning behind a negation, or behind one that turns round what follows.
        let isDenied: Bool
    }

    let assertions: [Assertion]
    /// Whether anything in it is denied.
    let holdsDenial: Bool

    /// - Parameters:
    ///   - isContent: whether a word means something by itself; negations do not.
    ///   - reverses: whether a word, with or without meaning of its own, turns round the next one that has some, up to the
    ///     next pause.
    init(_ said: [Token], isContent: (String) -> Bool, reverses: (String) -> Bool) {
        var assertions: [Assertion] = []
        var (isPending, holdsDenial) = (false, false)
        for token in said {
            if isContent(token.word) {
                assertions.append(Assertion(word: token.word, isDenied: isPending))
                isPending = false
            }
            if reverses(token.word) { (isPending, holdsDenial) = (true, true) }
            if token.breakAfter > .none { isPending = false }
        }
        (self.assertions, self.holdsDenial) = (assertions, holdsDenial)
    }

    /// In how many of these words it has a part, denied or not.
    func shared(with others: [Assertion], _ isSame: (String, String) -> Bool) -> Int {
        others.count { other in assertions.contains { isSame($0.word, other.word) } }
    }
}
