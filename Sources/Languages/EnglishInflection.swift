/// Cuts only what grammar adds to an English word (-s, -ed, -ing), never what makes another word of it: "worker" is
/// not "work", and "notes" is not "not".
public enum EnglishInflection {
    private static let endings = ["ings", "ing", "es", "ed", "s"].map { Array($0.unicodeScalars) }
    private static let shortestBase = 3

    /// What the forms of a folded word have in common; `nil` for a word too short to be inflected safely.
    public static func base(of word: String) -> String? {
        var letters = Array(word.unicodeScalars)
        guard letters.count > shortestBase else { return nil }
        if let ending = endings.first(where: { letters.count - $0.count >= shortestBase && letters.ends(with: $0) }) {
            letters.removeLast(ending.count)
            if letters.count > shortestBase, letters.last == letters.dropLast().last { letters.removeLast() }
        }
        if letters.last == "e" { letters.removeLast() }
        if letters.last == "y" { letters[letters.count - 1] = "i" }
        return String(String.UnicodeScalarView(letters))
    }
}
