/// Sentences from the end of films, which recognisers write into noise and music. None is said in a call.
enum SubtitleCredits {
    /// - Parameter words: of a whole utterance, lower case, without punctuation.
    static func holds(_ words: [String]) -> Bool { sentences.contains(words.joined(separator: " ")) }

    private static let sentences: Set<String> = [
        "thank you for watching", "thanks for watching", "thank you so much for watching",
        "please subscribe to my channel", "don t forget to like and subscribe", "subtitles by the amara org community",
        "дякую за перегляд", "дякуємо за перегляд", "підписуйтесь на канал", "підписуйтеся на канал",
        "субтитри створені спільнотою amara org",
        "спасибо за просмотр", "подписывайтесь на канал", "подпишись на канал", "субтитры сделал dimatorzok",
        "субтитры создавал dimatorzok", "субтитры подготовил dimatorzok", "продолжение следует",
        "редактор субтитров а семкин корректор а егорова", "редактор субтитров а синецкая корректор а егорова",
        "dziękuję za obejrzenie", "dziękujemy za obejrzenie", "dziękuję za uwagę i do zobaczenia",
        "dzięki za oglądanie", "dziękuję za oglądanie", "napisy stworzone przez społeczność amara org",
        "zapraszam do subskrypcji",
    ]
}
