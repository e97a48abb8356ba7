import CallModel

extension DigestMessages {
    static let english = DigestMessages(
        language: .en,
        title: "What customers told us",
        weekTitle: "Week {week}",
        comparedWith: "Compared with {period}.",
        questions: Questions(
            problem: "What hurts",
            praise: "What they like",
            confusion: "What they do not understand",
            request: "What they want next"),
        untitled: Questions(
            problem: "Problem: words withheld",
            praise: "Praise: words withheld",
            confusion: "Something unclear: words withheld",
            request: "Wish: words withheld"),
        facts: Facts(
            callsInPeriod: Plural(one: "call", other: "calls"),
            consented: "with consent",
            withTranscript: "with a transcript or note",
            talk: "of conversation",
            remarks: Plural(one: "remark on the product", other: "remarks on the product"),
            ungrouped: "of them fit no theme"),
        theme: Theme(
            callers: Plural(one: "caller", other: "callers"),
            calls: Plural(one: "call", other: "calls"),
            share: "{share} of calls ({lower}–{upper})",
            more: "{count} more than before",
            fewer: "{count} fewer than before",
            same: "as many as before",
            since: "first heard {day}",
            new: "new", growing: "growing", returned: "returned", steady: "steady", fading: "fading",
            quiet: "quiet", resolved: "resolved",
            languages: "languages",
            alongside: "said along with it",
            trendByDay: "Calls by day: {counts}",
            trendByWeek: "Calls by week: {counts}",
            listen: "Listen to call {call} from {time}",
            read: "Read {call}, message of {time}",
            withheld: Plural(one: "quote withheld", other: "quotes withheld"),
            reworded: "reworded by a model; in a customer’s words:"),
        standing: Standing(
            known: "known",
            fixed: "fixed on {day}",
            fixedIn: "fixed in {version} on {day}",
            beforeAndSince: "{callersBefore} of {callsBefore} before, {callersAfter} of {callsAfter} since",
            backSince: "back since {day}"),
        columnNames: ColumnNames(
            queue: "queue", partner: "partner", product: "product", version: "version", plan: "plan"),
        withheldReasons: WithheldReasons(
            noConsent: "no consent to quote",
            unverified: "could not be verified",
            redacted: "personal data",
            overlapped: "both speak at once",
            lowConfidence: "recognised with doubt",
            agentNote: "agent’s note, not the customer’s words"),
        languageNames: LanguageNames(en: "English", uk: "Ukrainian", ru: "Russian", pl: "Polish"),
        calendar: CalendarWords(
            monthsAfterDay: monthsInEnglish,
            months: monthsInEnglish),
        numbers: NumberStyle(
            decimalSeparator: ".", groupSeparator: ",", percentSuffix: "%", hours: "h", minutes: "min"),
        inShort: "In short",
        alsoHeard: "Also heard",
        notHeard: "Not heard this time",
        callersBefore: "{callers} in the four weeks before",
        thanks: "Thanks at the end: {share} of {calls} ({lower}–{upper})",
        nothingHeard: "Nothing of this kind was heard.",
        noCalls: "There are no calls in this period.",
        howToRead: """
            A caller and a call count once per theme. Shares are of the calls with consent and a transcript or note; in \
            brackets the 95% interval. Quotes are verbatim, in the language of the call, and checked against its transcript.
            """
    )

    private static let monthsInEnglish = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}
