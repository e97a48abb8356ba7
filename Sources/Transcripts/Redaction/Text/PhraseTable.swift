/// Phrases of some words, found by their first.
struct PhraseTable {
    private let phrases: [String: [[String]]]

    init(_ phrases: [String]) {
        self.phrases = Dictionary(grouping: phrases.map(Token.phrase).filter { !$0.isEmpty }) { $0[0] }
    }

    /// Words of the longest phrase that begins at a token; `nil` where none does.
    func length(at index: Int, in text: ScannedText) -> Int? {
        phrases[text.tokens[index].text]?.filter { text.holds($0, at: index) }.map(\.count).max()
    }
}
