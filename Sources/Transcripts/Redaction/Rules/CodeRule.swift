/// Security codes of cards, PINs and codes sent by message: three to eight digits near words that ask for them.
enum CodeRule {
    static let digitCounts = 3...8
    /// Words between the cue and the digits.
    private static let reach = 8

    @Sendable static func spans(in text: ScannedText) -> [RedactionSpan] {
        let cues = cues(in: text)
        guard !cues.isEmpty else { return [] }
        return NumberRun.all(in: text).filter { digitCounts.contains($0.digitCount) }.compactMap { run in
            let isNear = cues.contains { cue in
                cue.upperBound <= run.tokens.lowerBound
                    ? run.tokens.lowerBound - cue.upperBound < reach
                    : cue.lowerBound - run.tokens.upperBound < reach && cue.lowerBound >= run.tokens.upperBound
            }
            return isNear ? RedactionSpan(kind: .code, range: run.range) : nil
        }
    }

    /// Where a code is spoken of, in tokens.
    static func cues(in text: ScannedText) -> [Range<Int>] {
        let named = text.tokens.indices.compactMap { index in
            names.length(at: index, in: text).map { index..<(index + $0) }
        }
        return named + sides(of: text)
    }

    /// "The three digits on the back": a word for figures and one for the other side, some words apart.
    private static func sides(of text: ScannedText) -> [Range<Int>] {
        let figures = text.tokens.indices.filter { isOf(Self.figures, text.tokens[$0]) }
        guard !figures.isEmpty else { return [] }
        return text.tokens.indices.filter { isOf(Self.sides, text.tokens[$0]) }.compactMap { side in
            guard let figure = figures.first(where: { abs($0 - side) <= 6 }) else { return nil }
            return min(figure, side)..<(max(figure, side) + 1)
        }
    }

    private static func isOf(_ stems: [String], _ token: Token) -> Bool {
        !token.isDigits && stems.contains { token.text.hasPrefix($0) }
    }

    private static let figures = [
        "digit", "number", "code", "figure", "card", "цифр", "код", "карт", "cyfr", "cyfer", "kod", "numer", "kart",
    ]
    private static let sides = [
        "back", "reverse", "behind", "rear", "signature", "оборот", "зворот", "задн", "сзади", "ззаду", "обратн",
        "тильн", "odwroc", "rewers", "tyl", "tyln", "odwrot",
    ]

    private static let names = PhraseTable([
        "on the back", "on the reverse", "last three", "на звороті", "останні три", "на обороте", "последние три",
        "na odwrocie", "ostatnie trzy", "cvv", "cvc", "cvv2", "cvc2", "cvv 2", "cvc 2", "c v v", "c v c", "cv2", "csc",
        "security code", "card code",
        "verification code", "confirmation code", "one time code", "one time password", "sms code",
        "code from the text", "code from the message", "passcode", "pin", "pin code", "p i n", "otp", "цвв", "цвс",
        "свв", "cvv код", "сі ві ві", "си ви ви", "сі ві сі", "си ви си", "це ве ве", "цэ вэ вэ", "се ве ве",
        "эс вэ вэ", "код безпеки", "код безопасности", "пін", "пин", "пінкод", "пинкод", "піном", "пином", "піна",
        "пина", "код підтвердження", "код подтверждения", "код із смс", "код з смс", "код из смс",
        "код із повідомлення", "код з повідомлення", "код из сообщения", "код з есемес", "секретний код",
        "секретный код", "перевірочний код", "проверочный код", "захисний код", "защитный код", "смс код",
        "kod bezpieczeństwa", "kod zabezpieczający", "kod weryfikacyjny", "kod potwierdzający", "kod autoryzacyjny",
        "kod z smsa", "kod z sms", "kod z wiadomości", "kodu pin", "ce fau fau", "ce fał fał", "ce vau vau",
        "ce fau ce", "pinu", "pinem", "kodu cvv", "kodu cvc",
    ])
}
