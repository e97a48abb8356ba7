/// A word, or the beginning of one, as a number (FNV-1a of 64 bits over its letters): found in a table without making a
/// text of it.
public struct WordHash: Hashable, Sendable {
    private var hash = FNV1a()

    private init() {}

    public init(_ word: String) { self.init(word.unicodeScalars) }

    public init(_ letters: some Sequence<Unicode.Scalar>) {
        for letter in letters { take(letter) }
    }

    private mutating func take(_ letter: Unicode.Scalar) { hash.take(UInt64(letter.value)) }

    /// Of the beginnings of a word, the shortest first: one letter, two letters, …, the word.
    public static func beginnings(of letters: some Sequence<Unicode.Scalar>) -> [WordHash] {
        var hash = WordHash()
        return letters.map { letter in
            hash.take(letter)
            return hash
        }
    }
}
