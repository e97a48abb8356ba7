import Testing

/// What the generator says in one language.
struct GeneratedLanguage: Sendable, CustomTestStringConvertible {
    struct Host: Sendable {
        let written: String
        let spoken: String
    }

    struct MailWords: Sendable {
        let signs: [String]
        let dots: [String]
        let joints: [String]
    }

    let code: String
    let digits: SpokenDigits
    /// Templates in which `{}` is the secret.
    let cards: [String]
    let cardQuestion: String
    let nods: [String]
    let codes: [String]
    let codeQuestions: [String]
    let answers: [String]
    let mails: [String]
    let mailWords: MailWords
    let mailNames: [String]
    let hosts: [Host]
    let phoneTurns: [String]
    /// Beginnings of numbers, and how many digits follow.
    let phones: [String]
    let phoneTail: Int
    let names: [String]
    let firstNames: [String]
    let lastNames: [String]
    /// Nothing private in them; `{n}` is a small number, `{w}` one in words.
    let cleanTurns: [String]

    var testDescription: String { code }

    static let all: [GeneratedLanguage] = [.english, .ukrainian, .russian, .polish]
}
