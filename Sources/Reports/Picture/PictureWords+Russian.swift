import CallModel

extension PictureWords {
    static let russian = PictureWords(
        language: .ru, agent: "Агент", customer: "Клиент", agentTalk: "говорит агент", customerTalk: "говорит клиент",
        agentInterrupts: "Агент перебивает", customerInterrupts: "Клиент перебивает", everyone: "Все голоса",
        voice: "голос", second: "с", percentSuffix: "\u{A0}%",
        account: """
            Речь: агент {agent}, клиент {customer}. Перебиваний: {cuts}. Мёртвый эфир: {dead}. Удержание: {hold}.
            """,
        marks: Marks(
            speech: "речь", hold: "музыка на удержании", tones: "гудки, тоны, клавиши", ivr: "объявление",
            overlap: "говорят оба", silence: "тишина", deadAir: "мёртвый эфир, от 5 с",
            interruption: "перебивание, слово перешло", attempt: "перебивание, слово не перешло",
            noise: "фоновый звук"),
        tiers: Tiers(
            clean: "два канала", leaking: "два канала, слышна другая сторона",
            monoSeparated: "один канал, голоса разделены", mono: "один канал"))
}
