import CallModel

extension PictureWords {
    static let polish = PictureWords(
        language: .pl, agent: "Agent", customer: "Klient", agentTalk: "mówi agent", customerTalk: "mówi klient",
        agentInterrupts: "Agent przerywa", customerInterrupts: "Klient przerywa", everyone: "Wszystkie głosy",
        voice: "głos", second: "s", percentSuffix: "%",
        account: """
            Mowa: agent {agent}, klient {customer}. Przerwań: {cuts}. Martwa cisza: {dead}. Zawieszenie: {hold}.
            """,
        marks: Marks(
            speech: "mowa", hold: "muzyka podczas oczekiwania", tones: "sygnały, klawisze", ivr: "zapowiedź",
            overlap: "mówią oboje", silence: "cisza", deadAir: "martwa cisza, od 5 s",
            interruption: "przerwanie, przejęty głos", attempt: "przerwanie bez przejęcia głosu",
            noise: "dźwięk w tle"),
        tiers: Tiers(
            clean: "dwa kanały", leaking: "dwa kanały, słychać drugą stronę",
            monoSeparated: "jeden kanał, głosy rozdzielone", mono: "jeden kanał"))
}
