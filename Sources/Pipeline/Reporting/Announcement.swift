import CallModel

/// What a hotline could say to callers while an incident goes on. A suggestion: somebody reads it before it is spoken.
enum Announcement {
    /// By language.
    static func texts(hasTheme: Bool) -> [String: String] {
        Dictionary(
            uniqueKeysWithValues: ReaderLanguage.allCases.map { ($0.rawValue, hasTheme ? trouble($0) : crowd($0)) })
    }

    /// Many callers have the same trouble.
    private static func trouble(_ language: ReaderLanguage) -> String {
        switch language {
        case .en: "Many customers have the same trouble at the moment. We know of it and are working on it."
        case .uk: "Зараз у багатьох клієнтів та сама проблема. Ми знаємо про неї і вже працюємо над нею."
        case .ru: "Сейчас у многих клиентов одна и та же проблема. Мы знаем о ней и уже работаем над ней."
        case .pl: "Wielu klientów ma teraz ten sam problem. Wiemy o nim i już nad nim pracujemy."
        }
    }

    /// Many are calling, and nobody knows yet why.
    private static func crowd(_ language: ReaderLanguage) -> String {
        switch language {
        case .en: "Many people are calling right now, and waiting takes longer than usual. Thank you for your patience."
        case .uk: "Зараз телефонує багато людей, тож чекати доведеться довше, ніж звичайно. Дякуємо за терпіння."
        case .ru: "Сейчас звонит много людей, поэтому ждать придётся дольше обычного. Спасибо за терпение."
        case .pl: "Dzwoni teraz wiele osób, więc czeka się dłużej niż zwykle. Dziękujemy za cierpliwość."
        }
    }
}
