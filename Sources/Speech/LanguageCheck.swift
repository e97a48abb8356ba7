import CallModel
import Transcripts

/// Whether words are in the language that was asked for: by what the engine says it heard, and by their letters.
///
/// An engine that translates, or ignores the language, answers fluent words that nobody said.
enum LanguageCheck {
    /// Fewer letters tell nothing.
    private static let fewestLetters = 20
    /// Product names are often in other letters; less than this share in the letters of the language is another one.
    private static let leastShare = 0.3

    static func check(_ text: SpokenText, expected: String?) throws(SpeechError) {
        guard let expected else { return }
        let heard = text.language.map(LanguageTag.primary)
        if let heard, heard != expected { throw wrong(expected, found: heard) }
        guard let script = Script(of: expected) else { return }
        let letters = text.utterances.flatMap { $0.text.unicodeScalars.filter(\.properties.isAlphabetic) }
        guard letters.count >= fewestLetters else { return }
        let share = Double(letters.count(where: script.contains)) / Double(letters.count)
        if share < leastShare { throw wrong(expected, found: "letters of another language") }
    }

    private static func wrong(_ expected: String, found: String) -> SpeechError {
        SpeechError(code: .wrongLanguage, message: "expected words in \(expected), found \(found)")
    }

    private enum Script {
        case latin, cyrillic

        /// `nil` for languages whose letters are not on file here.
        init?(of language: String) {
            switch language {
            case "uk", "ru", "be", "bg": self = .cyrillic
            case "en", "pl", "de", "fr", "es", "it", "cs", "sk", "ro": self = .latin
            default: return nil
            }
        }

        func contains(_ letter: Unicode.Scalar) -> Bool {
            switch self {
            case .latin: letter.value < 0x250
            case .cyrillic: (0x400...0x52F).contains(letter.value)
            }
        }
    }
}
