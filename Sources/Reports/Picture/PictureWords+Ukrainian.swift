import CallModel

extension PictureWords {
    static let ukrainian = PictureWords(
        language: .uk, agent: "Агент", customer: "Клієнт", agentTalk: "говорить агент",
        customerTalk: "говорить клієнт", agentInterrupts: "Агент перебиває", customerInterrupts: "Клієнт перебиває",
        everyone: "Усі голоси", voice: "голос", second: "с", percentSuffix: "\u{A0}%",
        account: """
            Мовлення: агент {agent}, клієнт {customer}. Перебивань: {cuts}. Мертвий ефір: {dead}. Утримання: {hold}.
            """,
        marks: Marks(
            speech: "мовлення", hold: "музика на утриманні", tones: "гудки, тони, клавіші", ivr: "оголошення",
            overlap: "говорять обоє", silence: "тиша", deadAir: "мертвий ефір, від 5 с",
            interruption: "перебивання, слово перейшло", attempt: "перебивання, слово не перейшло",
            noise: "фоновий звук"),
        tiers: Tiers(
            clean: "два канали", leaking: "два канали, чути іншу сторону",
            monoSeparated: "один канал, голоси розділено", mono: "один канал"))
}
