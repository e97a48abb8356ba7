import CallModel

extension DigestMessages {
    static let polish = DigestMessages(
        language: .pl,
        title: "Co powiedzieli klienci",
        weekTitle: "Tydzień {week}",
        comparedWith: "W porównaniu z okresem: {period}.",
        questions: Questions(
            problem: "Co boli",
            praise: "Co się podoba",
            confusion: "Czego nie rozumieją",
            request: "Czego jeszcze oczekują"),
        untitled: Questions(
            problem: "Problem: słowa ukryte",
            praise: "Pochwała: słowa ukryte",
            confusion: "Coś niejasnego: słowa ukryte",
            request: "Życzenie: słowa ukryte"),
        facts: Facts(
            callsInPeriod: Plural(one: "rozmowa", few: "rozmowy", many: "rozmów"),
            consented: "ze zgodą",
            withTranscript: "z transkrypcją lub notatką",
            talk: "nagrań",
            remarks: Plural(one: "uwaga o produkcie", few: "uwagi o produkcie", many: "uwag o produkcie"),
            ungrouped: "z nich poza tematami"),
        theme: Theme(
            callers: Plural(one: "osoba", few: "osoby", many: "osób"),
            calls: Plural(one: "rozmowa", few: "rozmowy", many: "rozmów"),
            share: "{share} rozmów ({lower}–{upper})",
            more: "o {count} więcej niż poprzednio",
            fewer: "o {count} mniej niż poprzednio",
            same: "tyle samo co poprzednio",
            since: "po raz pierwszy {day}",
            new: "nowe", growing: "rośnie", returned: "wróciło", steady: "bez zmian", fading: "słabnie",
            quiet: "ucichło", resolved: "rozwiązane",
            languages: "języki",
            alongside: "mówiono razem z tym",
            trendByDay: "Rozmowy według dni: {counts}",
            trendByWeek: "Rozmowy według tygodni: {counts}",
            listen: "Odsłuchaj rozmowę {call} od {time}",
            read: "Czytaj {call}, wiadomość z {time}",
            withheld: Plural(one: "cytat ukryto", few: "cytaty ukryto", many: "cytatów ukryto"),
            reworded: "opisał model; słowami klienta:"),
        standing: Standing(
            known: "znane",
            fixed: "naprawione {day}",
            fixedIn: "naprawione w wersji {version}, {day}",
            beforeAndSince: "wcześniej {callersBefore} na {callsBefore}, odtąd {callersAfter} na {callsAfter}",
            backSince: "znowu od {day}"),
        columnNames: ColumnNames(
            queue: "kolejka", partner: "partner", product: "produkt", version: "wersja", plan: "taryfa"),
        withheldReasons: WithheldReasons(
            noConsent: "brak zgody na cytowanie",
            unverified: "nie udało się zweryfikować",
            redacted: "dane osobowe",
            overlapped: "obie strony mówią naraz",
            lowConfidence: "rozpoznane niepewnie",
            agentNote: "notatka konsultanta, nie słowa klienta"),
        languageNames: LanguageNames(en: "angielski", uk: "ukraiński", ru: "rosyjski", pl: "polski"),
        calendar: CalendarWords(
            monthsAfterDay: [
                "stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września",
                "października", "listopada", "grudnia",
            ],
            months: [
                "styczeń", "luty", "marzec", "kwiecień", "maj", "czerwiec", "lipiec", "sierpień", "wrzesień",
                "październik", "listopad", "grudzień",
            ]),
        numbers: NumberStyle(
            decimalSeparator: ",", groupSeparator: "\u{202F}", percentSuffix: "%", hours: "godz.", minutes: "min"),
        inShort: "W skrócie",
        alsoHeard: "Pojawiło się też",
        notHeard: "Tym razem nie padło",
        callersBefore: "{callers} w czterech tygodniach wcześniej",
        thanks: "Podziękowanie na końcu: {share} z {calls} ({lower}–{upper})",
        nothingHeard: "Niczego takiego nie usłyszano.",
        noCalls: "W tym okresie nie było rozmów.",
        howToRead: """
            Każda osoba i każda rozmowa liczy się w temacie raz. Udziały odnoszą się do rozmów ze zgodą i transkrypcją \
            lub notatką; w nawiasie przedział 95%. Cytaty są dosłowne, w języku rozmowy, zgodne z transkrypcją.
            """
    )
}
