extension GeneratedLanguage {
    static let polish = GeneratedLanguage(
        code: "pl", digits: .polish,
        cards: [
            "Proszę zapisać kartę: {}.", "Z przodu jest napisane {}.", "Niech pani ściągnie z tej: {}, to firmowa.",
            "Już dyktuję, {}.", "{} — to cały numer.", "Pieniądze poszły nie tam, moja karta {}.",
        ],
        cardQuestion: "Proszę podyktować cyfry z przodu karty.",
        nods: ["Tak.", "Mhm, dalej.", "Zapisałam.", "Słucham."],
        codes: [
            "Trzy cyfry na odwrocie to {}.", "Kod CVV {}.", "Mój PIN to {}, jeśli trzeba.",
            "Kod zabezpieczający, zaraz sprawdzę, {}.", "Przyszedł kod z smsa: {}.", "CVC mojej karty {}.",
            "Z tyłu karty są małe cyfry, {}.",
        ],
        codeQuestions: ["A jaki jest kod z tyłu karty?", "Poproszę CVV.", "Jaki jest kod bezpieczeństwa?"],
        answers: ["{}", "Chwila, {}.", "Widzę. {}.", "No, {}, chyba."],
        mails: [
            "Proszę wysłać fakturę na {}.", "Mój mail to {}.", "Piszcie tutaj: {}.", "{}",
            "Adres mailowy jest taki: {}.",
            "Zakładałem konto przez {}, chyba.",
        ],
        mailWords: MailWords(
            signs: ["małpa", "at", "małpka"], dots: ["kropka"], joints: ["podkreślenie", "myślnik", "podkreślnik"]),
        mailNames: [
            "kalina", "jaskółka", "gniewko", "jawor", "bednarz", "malina", "zorza", "wierzba", "pelagia", "sikora",
        ],
        hosts: [
            Host(written: "gmail.com", spoken: "gmail kropka com"), Host(written: "onet.pl", spoken: "onet kropka pl"),
            Host(written: "wp.pl", spoken: "wp kropka pl"),
            Host(written: "budowa.com.pl", spoken: "budowa kropka com kropka pl"),
            Host(written: "interia.pl", spoken: "interia kropka pl"),
        ],
        phoneTurns: [
            "Proszę oddzwonić na {}.", "Mój numer to {}.", "{} — to komórka.",
            "Najlepiej dzwonić pod {}, zawsze tam jestem.",
            "Proszę zapisać telefon: {}.", "Kontaktowy w umowie {}.",
        ],
        phones: ["51", "+4860", "22", "4879", "66"], phoneTail: 7,
        names: [
            "Dzień dobry, nazywam się {} i mam pytanie.", "Tu {}, dzwoniłam wczoraj.", "Umowa jest na nazwisko {}.",
            "Moje imię i nazwisko to {}.", "Z tej strony {}.", "Rozmawia pan z {}.", "{} przy telefonie.",
            "Konto jest zarejestrowane na {}.", "Mam na imię {}.", "Jestem {}, miło mi.", "Proszę mówić mi {}.",
            "Posiadacz karty {}.",
        ],
        firstNames: [
            "Oksana", "Bartłomiej", "Mirosława", "Zbigniew", "Władysława", "Bogdan", "Jagoda", "Aleksy", "Zofia",
            "Jerzy",
            "Kinga", "Szymon", "Katarzyna", "Roman", "Nadzieja", "Igor", "Dorota", "Paweł", "Helena", "Michał",
        ],
        lastNames: [
            "Kowalczyk", "Wiśniewska", "Zabłocki", "Grzyb", "Lisowska", "Młynarz", "Tkacz", "Nowak", "Krawiec",
            "Sawicka",
            "Białas", "Sroka",
        ],
        cleanTurns: [
            "Czekałem {n} minut i nikt nie odebrał.", "Internet znika {w} razy dziennie.",
            "Jest nas {n} osób w biurze i {w} nie może się zalogować.", "To kosztuje {n} złotych miesięcznie, za dużo.",
            "Słyszy mnie pani? Słaba linia.", "Proszę wcisnąć jeden dla sprzedaży, dwa dla wsparcia.",
            "Aplikacja się wyłącza, gdy otwieram drugą stronę.", "Chcę zrezygnować, dzwonię już trzeci raz.",
            "Wasz technik przyszedł o {w} i zaraz poszedł.", "Chwileczkę, sprawdzę to.",
            "Nie w poniedziałek, we wtorek o {n}.", "Jestem bardzo zadowolony, naprawdę.",
            "Czy można płacić na koniec miesiąca?", "Kod w ogóle nie przychodzi, to mój problem.",
            "Proszę spojrzeć na pudełko, jest tam naklejka.", "Błąd {n} pojawia się przy logowaniu.",
            "Dzwonię w sprawie dostawy, znowu się spóźnia.", "To jest straszne, jestem zła.", "Dziękuję, do widzenia.",
            "Próbowaliśmy dwa albo trzy razy.", "Obiecali mi {n} procent rabatu.", "Nowy pilot jest lepszy niż stary.",
            "Pies przegryzł kabel, kropka na routerze świeci na czerwono.", "Nazwisko w liście jest z błędem.",
            "To nie jest to, co zamawiałam.", "Dziękuję, teraz wszystko działa.",
        ])
}
