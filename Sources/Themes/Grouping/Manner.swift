/// Which words of a remark tell how it is said, a question, a wish, thanks, and not what it is about: the kind of the
/// remark says that already, and two questions are not about one thing because both begin "I don't understand how".
struct Manner {
    private let places: Set<Int>
    private let share: Float

    private static let cues: Set<String> = ["asking", "wishing", "praising", "courtesy", "greeting"]

    /// - Parameter share: what is left of the weight of such words.
    init(_ words: [String], _ tools: LanguageTools, share: Float) {
        let matches = tools.cues.matches(in: words).filter { Self.cues.contains($0.meaning) }
        places = Set(matches.flatMap { $0.start..<$0.end })
        self.share = share
    }

    /// What a stretch of words counts for: less where all of it is manner.
    func share(of words: Range<Int>) -> Float { words.allSatisfy(places.contains) ? share : 1 }
}
