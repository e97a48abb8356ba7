import CallModel

extension DigestMessages {
    static let russian = DigestMessages(
        language: .ru,
        title: "Что сказали клиенты",
        weekTitle: "{week}-я неделя",
        comparedWith: "В сравнении с периодом: {period}.",
        questions: Questions(
            problem: "Что болит",
            praise: "Что нравится",
            confusion: "Чего не понимают",
            request: "Чего ещё хотят"),
        untitled: Questions(
            problem: "Проблема: слова скрыты",
            praise: "Похвала: слова скрыты",
            confusion: "Что-то непонятное: слова скрыты",
            request: "Пожелание: слова скрыты"),
        facts: Facts(
            callsInPeriod: Plural(one: "звонок", few: "звонка", many: "звонков"),
            consented: "с согласием",
            withTranscript: "с расшифровкой или заметкой",
            talk: "разговоров",
            remarks: Plural(one: "отзыв о продукте", few: "отзыва о продукте", many: "отзывов о продукте"),
            ungrouped: "из них вне тем"),
        theme: Theme(
            callers: Plural(one: "клиент", few: "клиента", many: "клиентов"),
            calls: Plural(one: "звонок", few: "звонка", many: "звонков"),
            share: "{share} звонков ({lower}–{upper})",
            more: "на {count} больше, чем раньше",
            fewer: "на {count} меньше, чем раньше",
            same: "столько же, сколько раньше",
            since: "впервые {day}",
            new: "новое", growing: "растёт", returned: "вернулось", steady: "стабильно", fading: "стихает",
            quiet: "затихло", resolved: "решено",
            languages: "языки",
            alongside: "вместе с этим говорили",
            trendByDay: "Звонки по дням: {counts}",
            trendByWeek: "Звонки по неделям: {counts}",
            listen: "Слушать звонок {call} с {time}",
            read: "Читать {call}, сообщение от {time}",
            withheld: Plural(one: "цитата скрыта", few: "цитаты скрыты", many: "цитат скрыто"),
            reworded: "пересказала модель; словами клиента:"),
        standing: Standing(
            known: "известно",
            fixed: "исправлено {day}",
            fixedIn: "исправлено в версии {version}, {day}",
            beforeAndSince: "до того {callersBefore} на {callsBefore}, с тех пор {callersAfter} на {callsAfter}",
            backSince: "снова с {day}"),
        columnNames: ColumnNames(
            queue: "очередь", partner: "партнёр", product: "продукт", version: "версия", plan: "тариф"),
        withheldReasons: WithheldReasons(
            noConsent: "нет согласия на цитирование",
            unverified: "не удалось проверить",
            redacted: "личные данные",
            overlapped: "оба говорят одновременно",
            lowConfidence: "распознано неуверенно",
            agentNote: "заметка оператора, не слова клиента"),
        languageNames: LanguageNames(en: "английский", uk: "украинский", ru: "русский", pl: "польский"),
        calendar: CalendarWords(
            monthsAfterDay: [
                "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября",
                "ноября", "декабря",
            ],
            months: [
                "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь",
                "ноябрь", "декабрь",
            ]),
        numbers: NumberStyle(
            decimalSeparator: ",", groupSeparator: "\u{202F}", percentSuffix: "\u{A0}%", hours: "ч", minutes: "мин"),
        inShort: "Коротко",
        alsoHeard: "Также звучало",
        notHeard: "В этот раз не звучало",
        callersBefore: "{callers} за четыре недели до того",
        thanks: "Благодарность в конце: {share} из {calls} ({lower}–{upper})",
        nothingHeard: "Ничего такого не звучало.",
        noCalls: "За этот период нет звонков.",
        howToRead: """
            Каждый клиент и каждый звонок учтены в теме один раз. Доли посчитаны от звонков с согласием и расшифровкой \
            или заметкой; в скобках — 95-процентный интервал. Цитаты дословные, на языке звонка, сверены с расшифровкой.
            """
    )
}
