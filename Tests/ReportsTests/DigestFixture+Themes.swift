import CallModel
import Reports

extension DigestFixture {
    static let problems = [
        theme(
            .problem, "the app closes itself right after the update", "en", callers: 31, calls: 38, before: 2,
            since: "2026-11-12", life: .growing, trend: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 38],
            languages: [("en", 14), ("uk", 12), ("pl", 8), ("ru", 4)],
            segments: [("version", "4.2", 36), ("queue", "mobile", 29)],
            quotes: [
                quote(
                    "Since the update this morning it opens, shows my invoices for a second and then it is just gone.",
                    "en"),
                quote(
                    "Після оновлення програма вилітає, щойно натискаю на рахунок.", "uk", "2026-11-17-0093",
                    at: 48_200),
                quote(
                    "Po aktualizacji wyłącza się sama, już trzeci raz dzisiaj.", "pl", "2026-11-19-0871",
                    at: 3_725_000, link: nil),
            ],
            withheld: [WithheldQuotes(reason: .noConsent, count: 4), WithheldQuotes(reason: .redacted, count: 1)]),
        theme(
            .problem, "рахунок приходить без печатки", "uk", callers: 17, calls: 19, before: 21, since: "2026-08-03",
            life: .steady, trend: [18, 20, 17, 22, 19, 18, 21, 20, 16, 23, 21, 19], languages: [("uk", 19)],
            segments: [("queue", "billing", 15), ("queue", "retail", 4)],
            quotes: [
                quote(
                    "Бухгалтерія знову повернула рахунок, бо на ньому немає печатки, і я мушу друкувати його сама.",
                    "uk", "2026-11-16-0044", at: 91_000),
                quote("Надсилаєте без печатки, вже втретє.", "uk", "2026-11-20-0310", at: 12_400),
            ]),
        theme(
            .problem, "export to Excel stops at a thousand rows", "en", callers: 9, calls: 9, before: 0,
            since: "2026-05-19", life: .returned, trend: [6, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9],
            languages: [("en", 6), ("pl", 3)],
            quotes: [
                quote("It always stops at exactly a thousand rows and tells me it is finished.", "en")
            ]),
        theme(
            .problem, "код підтвердження не приходить", "uk", callers: 6, calls: 11, before: 24, since: "2026-10-05",
            life: .fading, trend: [0, 0, 0, 0, 0, 3, 9, 21, 27, 26, 24, 11], languages: [("uk", 7), ("ru", 4)],
            withheld: [WithheldQuotes(reason: .noConsent, count: 9), WithheldQuotes(reason: .lowConfidence, count: 2)]),
        theme(
            .problem, "search does not find customers with a hyphen", "en", callers: 5, calls: 5, before: 5,
            since: "2026-09-14", life: .steady, trend: [4, 5]),
        theme(
            .problem, "кассовый отчёт не сходится на копейку", "ru", callers: 4, calls: 4, before: nil,
            since: "2026-11-17", life: .new, trend: [0, 4]),
    ]

    static let praises = [
        theme(
            .praise, "now I see the payment the same minute", "en", callers: 22, calls: 23, before: 11,
            since: "2026-10-26", life: .growing, trend: [0, 0, 0, 0, 0, 0, 0, 0, 2, 6, 11, 23],
            languages: [("en", 12), ("pl", 7), ("uk", 4)],
            quotes: [
                quote("I used to wait until evening, now I see the payment the same minute, thank you.", "en"),
                quote("Fajnie, że płatność widać od razu.", "pl", "2026-11-18-0655", at: 205_000),
            ]),
        theme(
            .praise, "дуже зручно, що можна скопіювати старий рахунок", "uk", callers: 8, calls: 8, before: 7,
            since: "2026-02-09", life: .steady, trend: [6, 9, 8, 7, 6, 8, 9, 7, 8, 8, 7, 8], languages: [("uk", 8)],
            quotes: [quote("Копіюю минулий рахунок, міняю суму — і готово, дуже зручно.", "uk")]),
        theme(
            .praise, "техподдержка отвечает сразу", "ru", callers: 5, calls: 5, before: 3, since: "2026-03-30",
            life: .steady, trend: [2, 4, 3, 5], languages: [("ru", 5)],
            quotes: [quote("Дозвонился с первого раза, объяснили спокойно, спасибо.", "ru")]),
    ]

    static let confusions = [
        theme(
            .confusion, "where do I switch off the reminders", "en", callers: 14, calls: 15, before: nil,
            since: "2026-11-16", life: .new, trend: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 15],
            languages: [("en", 9), ("ru", 6)], segments: [("product", "Invoices", 15)],
            quotes: [
                quote(
                    "My customers complain that they get three reminders, and I cannot find where to switch them off.",
                    "en"),
                quote("А где отключить эти напоминания? Я все настройки пересмотрел.", "ru"),
            ]),
        theme(
            .confusion, "czym się różni korekta od anulowania", "pl", callers: 7, calls: 7, before: 9,
            since: "2026-06-01", life: .steady, trend: [8, 7, 9, 8, 6, 9, 9, 7], languages: [("pl", 7)],
            quotes: [quote("Nie rozumiem, czy mam zrobić korektę, czy anulować fakturę.", "pl")]),
        theme(
            .confusion, "що означає статус «на узгодженні»", "uk", callers: 6, calls: 6, before: 5,
            since: "2026-09-07", life: .steady, trend: [4, 5, 7, 5, 6], languages: [("uk", 6)],
            quotes: [quote("Стоїть «на узгодженні» вже тиждень, а з ким воно узгоджується?", "uk")],
            withheld: [WithheldQuotes(reason: .overlapped, count: 1)]),
    ]

    static let requests = [
        theme(
            .request, "pay by card right in the invoice", "en", callers: 19, calls: 21, before: 12,
            since: "2026-07-13", life: .growing, trend: [3, 5, 4, 6, 7, 6, 9, 8, 11, 10, 12, 21],
            languages: [("en", 8), ("uk", 7), ("pl", 6)], segments: [("queue", "sales", 13)],
            quotes: [
                quote("If they could just pay by card right in the invoice, I would not have to chase them.", "en"),
                quote("Було б добре, щоб платити карткою прямо з рахунку.", "uk"),
            ]),
        theme(
            .request, "хочу, чтобы отчёт приходил на почту каждое утро", "ru", callers: 8, calls: 8, before: 6,
            since: "2026-10-12", life: .steady, trend: [5, 7, 6, 8], languages: [("ru", 8)],
            quotes: [quote("Мне бы просто письмо утром: сколько заплатили вчера.", "ru")]),
        theme(
            .request, "import kontrahentów z pliku", "pl", callers: 6, calls: 6, before: nil, since: "2026-11-18",
            life: .new, trend: [0, 6], languages: [("pl", 6)],
            quotes: [quote("Mam czterystu kontrahentów w pliku i nie będę ich przepisywać ręcznie.", "pl")]),
    ]
}
