/// Words reduced to what speech recognisers and typists agree on.
///
/// Lower case; `ё` is `е`, `ґ` is `г`; Polish letters lose their marks; stress marks and apostrophes are dropped
/// (`зв'язок` is `звязок`); everything that is neither letter nor digit separates words.
enum Spelling {
    /// The words of a text in order, as written and folded.
    static func words(of text: some StringProtocol) -> [(written: Substring, folded: String)] {
        Substring(text).split { !isPartOfWord($0) }.compactMap { word in
            let folded = fold(word)
            return folded.isEmpty ? nil : (word, folded)
        }
    }

    private static func fold(_ word: Substring) -> String {
        String(word.lowercased().compactMap { apostrophes.contains($0) ? nil : folds[$0] ?? unstressed($0) })
    }

    private static func isPartOfWord(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || apostrophes.contains(character)
    }

    /// Characters compare by canonical equivalence, so `й` stays itself however it is encoded.
    private static func unstressed(_ character: Character) -> Character {
        guard character.unicodeScalars.contains(stress), let bare = character.unicodeScalars.first else {
            return character
        }
        return Character(bare)
    }

    private static let stress: Unicode.Scalar = "\u{301}"
    private static let apostrophes: Set<Character> = ["'", "’", "‘", "ʼ", "`", "´", "′"]
    private static let folds: [Character: Character] = [
        "ё": "е", "ґ": "г", "ą": "a", "ć": "c", "ę": "e", "ł": "l", "ń": "n", "ó": "o", "ś": "s", "ź": "z", "ż": "z",
    ]
}
