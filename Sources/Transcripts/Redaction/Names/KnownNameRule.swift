/// Names that need no cue, for what they are: a given name with a capital inside a sentence, or before a comma at its
/// start; a name with a patronymic or a surname by its ending; a word with a capital that answers a greeting.
enum KnownNameRule {
    /// Given names that more often name a product, a firm, a place or a thing.
    private static let ambiguous = Set(
        Token.phrase(
            """
            max alexa jordan georgia victoria austin florence virginia carolina chelsea paris sydney grace joy hope \
            faith rose ruby pearl violet olive hazel iris lily daisy poppy ivy jade amber madison logan mason tyler \
            dakota will mark bill frank grant chase miles лада юла роза лев маяк мир майя вера надежда любовь \
            віра надія любов злата зоря зоряна калина квітка марка марки марку марке маркою маркой мила влада \
            слава роман романи романа захар лука дані нова рома рим івано ивано zara hugo philips marks martini lada \
            pola róża maja jagoda lech
            """))

    /// After these a given name names something else: "the Mark button", "San Diego".
    private static let articles: Set = ["the", "a", "an", "your", "san", "santa", "saint", "st", "ваш", "ваша", "ваше"]

    @Sendable static func spans(in text: ScannedText) -> [RedactionSpan] {
        text.tokens.indices.compactMap { index in
            isName(index, text) || isAddressed(index, text) ? NameRule.span(from: index, text) : nil
        }
    }

    private static func isName(_ index: Int, _ text: ScannedText) -> Bool {
        let token = text.tokens[index]
        if hasPatronymic(after: index, text) { return true }
        guard text.hasCapitals, token.isCapitalised, token.text.unicodeScalars.count >= 3,
            !ambiguous.contains(token.text), !NameCues.notNames.contains(token.text)
        else { return false }
        if NameRule.startsSentence(index, text) {
            return NameShape.isNominative(token.text) && index + 1 < text.tokens.count
                && text.gap(after: index).first == ","
        }
        return NameShape.isGivenName(token.text) && !articles.contains(text.tokens[index - 1].text)
    }

    /// "Рустем Ильдарович", and without capitals a known name before it.
    private static func hasPatronymic(after index: Int, _ text: ScannedText) -> Bool {
        guard index + 1 < text.tokens.count, NameRule.isOneName(index, text) else { return false }
        let (name, next) = (text.tokens[index], text.tokens[index + 1])
        guard NameShape.isPatronymic(next.text), !NameCues.notNames.contains(name.text) else { return false }
        return name.isCapitalised && next.isCapitalised || NameShape.isGivenName(name.text)
    }

    /// "Are you still there, Oluwaseun?": a word with a capital that only a comma sets off, at the end of a question to
    /// somebody.
    private static func isAddressed(_ index: Int, _ text: ScannedText) -> Bool {
        let token = text.tokens[index]
        guard index > 1, token.isCapitalised, !token.isLetter, !ambiguous.contains(token.text),
            !NameCues.notNames.contains(token.text), text.gap(after: index - 1).contains(","),
            !text.tokens[index - 1].isCapitalised, text.end(after: index) == "?"
        else { return false }
        return text.tokens[..<index].contains { addressed.contains($0.text) }
    }

    private static let addressed = Set(
        Token.phrase("you your yourself ви вас вам вами ваш вы вас вам вами ваш pan pani pana panią panu państwo"))
}
