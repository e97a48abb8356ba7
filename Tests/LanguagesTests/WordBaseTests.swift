import Languages
import Testing

@Suite struct WordBaseTests {
    @Test(arguments: [
        (SpokenLanguage.en, ["invoice", "invoices"]), (.en, ["confirm", "confirmed", "confirming"]),
        (.uk, ["рахунка", "рахунку", "рахунки"]), (.uk, ["адреса", "адресу", "адресою"]),
        (.ru, ["трубка", "трубку", "трубкой"]), (.ru, ["договор", "договора", "договору"]),
        (.ru, ["ожидание", "ожидания", "ожиданию", "ожиданием", "ожиданий"]),
        (.ru, ["подключение", "подключения", "подключением", "подключениями"]),
        (.pl, ["telefon", "telefonu", "telefony", "telefonem", "telefonie", "telefonów"]),
        (.pl, ["techniczny", "techniczna", "technicznego", "technicznej", "technicznych"]),
        (.pl, ["połączenie", "połączenia", "połączeniem", "połączeniami"]),
        (.pl, ["umowa", "umowy", "umową"]), (.pl, ["numer", "numery", "numeru"]),
    ])
    func `is what the forms of a word have in common`(_ language: SpokenLanguage, _ forms: [String]) {
        #expect(Set(forms.map { WordBase.of($0, in: language) }).count == 1, "\(forms)")
    }

    @Test(arguments: [
        (SpokenLanguage.en, "note", "not"), (.en, "orders", "older"), (.uk, "номер", "норма"), (.ru, "счёт", "час"),
        (.pl, "hasło", "hasać"), (.ru, "подключение", "подписка"), (.pl, "telefon", "telewizor"),
    ])
    func `tells different words apart`(_ language: SpokenLanguage, _ one: String, _ other: String) {
        #expect(WordBase.of(one, in: language) != WordBase.of(other, in: language))
    }
}
