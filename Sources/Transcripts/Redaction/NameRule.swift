/// Names that follow a cue: up to three capitalised words, or in text without capitals up to two words.
enum NameRule {
    @Sendable static func spans(in text: ScannedText) -> [RedactionSpan] {
        let words = text.words
        let folded = words.map(text.folded)
        return folded.indices.compactMap { index in
            cueLength(at: index, folded).flatMap { name(from: index + $0, words, folded, text) }
        }
    }

    /// Words of the longest cue that begins here.
    private static func cueLength(at index: Int, _ words: [String]) -> Int? {
        cues[words[index]]?.filter { words[index...].starts(with: $0) }.map(\.count).max()
    }

    private static func name(
        from first: Int, _ words: [Range<Int>], _ folded: [String], _ text: ScannedText
    ) -> RedactionSpan? {
        guard first < words.count, isOneSentence(words[first - 1], words[first], text),
            !notNames.contains(folded[first])
        else { return nil }
        let isCapitalised = isCapital(words[first], text)
        let limit = isCapitalised ? 3 : 2
        var last = first
        while last + 1 < words.count, last - first + 1 < limit, !notNames.contains(folded[last + 1]),
            isCapital(words[last + 1], text) == isCapitalised, isOneName(words[last], words[last + 1], text)
        {
            last += 1
        }
        return RedactionSpan(kind: .name, range: words[first].lowerBound..<words[last].upperBound)
    }

    private static func isCapital(_ word: Range<Int>, _ text: ScannedText) -> Bool {
        text.scalars[word.lowerBound].properties.isUppercase
    }

    /// Nothing that ends a sentence between the words, nor anything masked before.
    private static func isOneSentence(_ left: Range<Int>, _ right: Range<Int>, _ text: ScannedText) -> Bool {
        text.scalars[left.upperBound..<right.lowerBound].allSatisfy { !".?![".unicodeScalars.contains($0) }
    }

    /// Only spaces, or the dot of an initial, between the words.
    private static func isOneName(_ left: Range<Int>, _ right: Range<Int>, _ text: ScannedText) -> Bool {
        text.scalars[left.upperBound..<right.lowerBound]
            .allSatisfy { $0.properties.isWhitespace || ($0 == "." && left.count == 1) }
    }

    /// Cues by their first word, folded as the words are.
    private static let cues = Dictionary(grouping: phrases.map { $0.split(separator: " ").map(String.init) }) { $0[0] }

    private static let phrases = [
        // English
        "my name is", "my name's", "my full name is", "my first name is", "my last name is", "my surname is",
        "the name is", "the name's", "you are speaking with", "you're speaking with", "you are speaking to",
        "you're speaking to", "you are through to", "first name", "last name", "surname", "first name is",
        "last name is", "surname is", "name on the card is", "name on the account is",
        // Ukrainian
        "мене звати", "мене звуть", "моє ім'я", "моє прізвище", "прізвище", "прізвище ім'я по батькові", "по батькові",
        "на ім'я", "на прізвище", "вас вітає", "з вами говорить",
        // Russian
        "меня зовут", "мое имя", "моя фамилия", "фамилия", "фамилия имя отчество", "отчество", "по имени",
        "по фамилии", "вас приветствует", "с вами говорит",
        // Polish
        "nazywam się", "mam na imię", "moje imię", "moje imię to", "moje nazwisko", "moje nazwisko to", "nazwisko",
        "imię i nazwisko", "na nazwisko", "z tej strony",
    ]

    /// Words that follow a cue but are no names.
    private static let notNames: Set<String> = [
        // English
        "a", "an", "and", "at", "but", "calling", "can", "for", "from", "here", "how", "i", "i'm", "in", "is", "it",
        "it's", "may", "my", "not", "of", "on", "so", "speaking", "spelled", "the", "to", "what", "with", "your",
        // Ukrainian
        "а", "але", "в", "все", "дзвоню", "до", "з", "за", "зі", "і", "із", "на", "не", "по", "слухаю", "та",
        "телефоную", "у", "це", "чим", "що", "я", "як",
        // Russian
        "вы", "звоню", "и", "из", "к", "как", "мы", "но", "от", "с", "слушаю", "чем", "что", "это",
        // Polish
        "ale", "czy", "czym", "do", "dzwonię", "ja", "jak", "jest", "mi", "na", "nie", "od", "słucham", "w", "z", "że",
    ]
}
