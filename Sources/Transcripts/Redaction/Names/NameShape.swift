/// Whether a word looks like a name of a person: a given name of the four languages in any case, or an ending that
/// surnames and patronymics have.
enum NameShape {
    /// A word of the given names, or with an ending of a surname or patronymic.
    static func isNameLike(_ word: String) -> Bool { isGivenName(word) || isSurname(word) }

    static func isGivenName(_ word: String) -> Bool {
        if given.contains(word) { return true }
        return endings.contains { ending in
            guard word.hasSuffix(ending) else { return false }
            return stems.contains(String(word.dropLast(ending.count)))
        }
    }

    /// As it stands in the list, without an ending of a case.
    static func isNominative(_ word: String) -> Bool { given.contains(word) }

    /// A name after the father, by its ending alone, for words of six letters or more.
    static func isPatronymic(_ word: String) -> Bool {
        let scalars = word.unicodeScalars
        return scalars.count >= 6 && patronymicEnds.contains(String(scalars.suffix(4)))
            && patronymicEndings.contains { word.hasSuffix($0) }
    }

    /// By its ending alone, for words of five letters or more.
    static func isSurname(_ word: String) -> Bool {
        word.unicodeScalars.count >= 5 && surnameEndings.contains { word.hasSuffix($0) }
    }

    private static let given = Set(GivenNames.all)

    /// What is left of a name when its vowel or soft sign is taken off, three letters or more.
    private static let stems = Set(
        GivenNames.all.map { name in
            guard let last = name.unicodeScalars.last, vowels.contains(last) else { return name }
            return String(name.dropLast())
        }.filter { $0.unicodeScalars.count >= 3 })

    private static let vowels = Set("аяоеийьіїaeoyi".unicodeScalars)

    /// Endings of the cases.
    private static let endings = [
        "а", "я", "у", "ю", "і", "ї", "и", "ы", "е", "є", "о", "ой", "ою", "ей", "ею", "єю", "ом", "ем", "єм", "ові",
        "еві", "єві", "й", "ь", "a", "u", "y", "i", "ie", "e", "ą", "ę", "em", "iem", "owi", "iowi", "o", "s",
    ].map { Token.folded($0.unicodeScalars) }

    private static let patronymicEndings = [
        "ович", "овича", "овичу", "овичем", "евич", "евича", "евичу", "евичем", "йович", "йовича", "йовичу", "йовичем",
        "івна", "івни", "івні", "івну", "івною", "івно", "ївна", "ївни", "ївні", "ївну", "ївною", "ївно", "овна",
        "овны", "овне", "овну", "овной", "евна", "евны", "евне", "евну", "евной",
    ].map { Token.folded($0.unicodeScalars) }

    /// Their last four letters: most words are known by these not to have one.
    private static let patronymicEnds = Set(patronymicEndings.map { String($0.unicodeScalars.suffix(4)) })

    private static let surnameEndings = [
        "енко", "єнко", "енка", "енком", "енку", "ський", "ська", "ського", "ській", "ською", "ським", "цький",
        "цька", "цького", "цькою", "чук", "чука", "чуком", "щук", "юк", "ишин", "ишина", "ский", "ская", "ского",
        "ской", "ским", "скую", "цкий", "цкая", "ович", "овича", "овичем", "евич", "евича", "йович", "івна", "ївна",
        "івни", "івною", "овна", "овны", "овной", "евна", "евны", "евной", "ична", "инична", "ski", "ska", "skiego",
        "skiej", "skim", "cki", "cka", "ckiego", "ckiej", "dzki", "dzka", "wicz", "wicza", "wiczem", "czyk", "czyka",
        "czak", "czuk",
    ].map { Token.folded($0.unicodeScalars) }
}
