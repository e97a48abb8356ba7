import CallModel

extension DigestMessages {
    static let ukrainian = DigestMessages(
        language: .uk,
        title: "Що сказали клієнти",
        weekTitle: "{week}-й тиждень",
        comparedWith: "Порівняно з періодом: {period}.",
        questions: Questions(
            problem: "Що болить",
            praise: "Що подобається",
            confusion: "Чого не розуміють",
            request: "Чого хотіли б надалі"),
        untitled: Questions(
            problem: "Проблема: слова приховано",
            praise: "Похвала: слова приховано",
            confusion: "Щось незрозуміле: слова приховано",
            request: "Побажання: слова приховано"),
        facts: Facts(
            callsInPeriod: Plural(one: "дзвінок", few: "дзвінки", many: "дзвінків"),
            consented: "зі згодою",
            withTranscript: "із розшифровкою чи нотаткою",
            talk: "розмов",
            remarks: Plural(one: "відгук про продукт", few: "відгуки про продукт", many: "відгуків про продукт"),
            ungrouped: "із них поза темами"),
        theme: Theme(
            callers: Plural(one: "клієнт", few: "клієнти", many: "клієнтів"),
            calls: Plural(one: "дзвінок", few: "дзвінки", many: "дзвінків"),
            share: "{share} дзвінків ({lower}–{upper})",
            more: "на {count} більше, ніж раніше",
            fewer: "на {count} менше, ніж раніше",
            same: "стільки ж, як раніше",
            since: "уперше {day}",
            new: "нове", growing: "зростає", returned: "повернулося", steady: "стабільно", fading: "стихає",
            quiet: "затихло", resolved: "вирішено",
            languages: "мови",
            alongside: "разом із цим казали",
            trendByDay: "Дзвінки за днями: {counts}",
            trendByWeek: "Дзвінки за тижнями: {counts}",
            listen: "Слухати дзвінок {call} з {time}",
            read: "Читати {call}, повідомлення від {time}",
            withheld: Plural(one: "цитату приховано", few: "цитати приховано", many: "цитат приховано"),
            reworded: "переказала модель; словами клієнта:"),
        standing: Standing(
            known: "відомо",
            fixed: "виправлено {day}",
            fixedIn: "виправлено у версії {version}, {day}",
            beforeAndSince: "до того {callersBefore} на {callsBefore}, відтоді {callersAfter} на {callsAfter}",
            backSince: "знову з {day}"),
        columnNames: ColumnNames(
            queue: "черга", partner: "партнер", product: "продукт", version: "версія", plan: "тариф"),
        withheldReasons: WithheldReasons(
            noConsent: "немає згоди на цитування",
            unverified: "не вдалося перевірити",
            redacted: "особисті дані",
            overlapped: "обоє говорять водночас",
            lowConfidence: "розпізнано непевно",
            agentNote: "нотатка оператора, не слова клієнта"),
        languageNames: LanguageNames(en: "англійська", uk: "українська", ru: "російська", pl: "польська"),
        calendar: CalendarWords(
            monthsAfterDay: [
                "січня", "лютого", "березня", "квітня", "травня", "червня", "липня", "серпня", "вересня", "жовтня",
                "листопада", "грудня",
            ],
            months: [
                "січень", "лютий", "березень", "квітень", "травень", "червень", "липень", "серпень", "вересень",
                "жовтень", "листопад", "грудень",
            ]),
        numbers: NumberStyle(
            decimalSeparator: ",", groupSeparator: "\u{202F}", percentSuffix: "\u{A0}%", hours: "год", minutes: "хв"),
        inShort: "Коротко",
        alsoHeard: "Також звучало",
        notHeard: "Цього разу не звучало",
        callersBefore: "{callers} за чотири тижні до того",
        thanks: "Подяка наприкінці: {share} із {calls} ({lower}–{upper})",
        nothingHeard: "Нічого такого не звучало.",
        noCalls: "За цей період немає дзвінків.",
        howToRead: """
            Кожного клієнта й кожен дзвінок у темі враховано один раз. Частки пораховано від дзвінків зі згодою та \
            розшифровкою чи нотаткою; у дужках — 95-відсотковий інтервал. Цитати дослівні, мовою дзвінка, звірені з розшифровкою.
            """
    )
}
