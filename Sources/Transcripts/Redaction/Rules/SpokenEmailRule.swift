/// E-mail addresses as people say them: `anna dot k at example dot com`, `анна крапка к собака джимейл крапка ком`,
/// `anna kropka k małpa onet kropka pl`.
enum SpokenEmailRule {
    /// Words before the sign that may belong to the name: people say `anna smith at …`.
    private static let mostNameWords = 8
    /// Words of the host before its first dot: `my company dot com`.
    private static let mostHostWords = 3

    @Sendable static func spans(in text: ScannedText) -> [RedactionSpan] {
        text.tokens.indices.compactMap { index in
            guard let length = signs.length(at: index, in: text), let last = host(from: index + length, text) else {
                return nil
            }
            let first = name(before: index, text)
            guard first < index else { return nil }
            return RedactionSpan(kind: .email, range: text.range(of: first..<(last + 1)))
        }
    }

    /// The last token of the host that begins here; `nil` where it is none.
    private static func host(from first: Int, _ text: ScannedText) -> Int? {
        var index = first
        while index < min(first + mostHostWords, text.tokens.count), !isDot(index, text) {
            if let length = providers.length(at: index, in: text) {
                return ending(from: index + length - 1, text)
            }
            if isWrittenDot(after: index, text) { return ending(from: index, text) }
            guard isOneSentence(index, text) else { return nil }
            index += 1
        }
        guard index > first, index + 1 < text.tokens.count, isDot(index, text) else { return nil }
        return ending(from: index - 1, text)
    }

    /// Goes on over every `dot word` that follows.
    private static func ending(from index: Int, _ text: ScannedText) -> Int {
        var last = index
        while last + 1 < text.tokens.count {
            if isWrittenDot(after: last, text) {
                last += 1
            } else if last + 2 < text.tokens.count, isDot(last + 1, text) {
                last += 2
                // A country said letter by letter: `u a`.
                while text.tokens[last].isLetter, last + 1 < text.tokens.count, text.tokens[last + 1].isLetter {
                    last += 1
                }
            } else {
                break
            }
        }
        return last
    }

    /// The first token of what stands before the sign.
    private static func name(before sign: Int, _ text: ScannedText) -> Int {
        var index = sign
        while index > 0, sign - index < mostNameWords, isOneSentence(index - 1, text) {
            guard !isStop(index - 1, text) else { break }
            index -= 1
        }
        // A connector cannot begin a name.
        while index < sign, connectors.contains(text.tokens[index].text) { index += 1 }
        return index
    }

    private static func isStop(_ index: Int, _ text: ScannedText) -> Bool {
        let word = text.tokens[index].text
        return stops.contains(word) && !text.tokens[index].isDigits
    }

    private static func isDot(_ index: Int, _ text: ScannedText) -> Bool { dots.contains(text.tokens[index].text) }

    /// `gmail.com`, not the end of a sentence.
    private static func isWrittenDot(after index: Int, _ text: ScannedText) -> Bool {
        index + 1 < text.tokens.count && Array(text.gap(after: index)) == ["."]
    }

    private static func isOneSentence(_ index: Int, _ text: ScannedText) -> Bool {
        guard index + 1 < text.tokens.count else { return false }
        return !text.gap(after: index).contains { $0 == "?" || $0 == "!" || $0 == "[" || $0 == ":" }
            && Array(text.gap(after: index)) != [".", " "]
    }

    private static let signs = PhraseTable([
        "at", "at sign", "эт", "ет", "собака", "собачка", "собаку", "собачку", "равлик", "małpa", "małpka", "małpę",
    ])

    private static let dots = Set(Token.phrase("dot point крапка точка kropka"))

    private static let connectors = dots.union(
        Token.phrase(
            """
            underscore dash hyphen minus підкреслення підкреслювання подчеркивание подчёркивание дефіс дефис тире \
            мінус минус podkreślenie podkreślnik myślnik kreska нижнє нижнее
            """))

    private static let providers = PhraseTable([
        "gmail", "gmail com", "googlemail", "hotmail", "outlook", "yahoo", "icloud", "proton", "protonmail",
        "джимейл", "джімейл", "гмейл", "гмайл", "гугл", "гугл мейл", "яху", "аутлук", "хотмейл", "айклауд", "протон",
        "укрнет", "укр нет", "юкр нет", "ukr net", "мета", "мейл ру", "мэйл ру", "мейл", "мэйл", "mail ru", "яндекс",
        "яндекс ру", "yandex", "рамблер", "onet", "onet pl", "wp pl", "interia", "o2", "o2 pl", "gazeta",
    ])

    /// What comes before an address and is none of it.
    private static let stops = Set(
        Token.phrase(
            """
            is are my the to it its a an and on email mail mails address be send write by so that this me us under \
            use at пошта пошту почта почту пошті почте імейл імейлі имейл емейл е-мейл мейл мейлу адреса адресу \
            адрес електронна електронну электронная электронную мій моя мою мой на це это є і и та або или пишіть \
            пишите напишіть запишите запишіть надішліть отправьте такий такой така такая такі вот ось e e-mail maila \
            mailowy adres adresu jest to mój mój na proszę pisać wysłać poczta poczty i że
            """))
}
