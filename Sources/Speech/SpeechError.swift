import Transfers

/// Why there are no words for a clip. Carries none itself.
public struct SpeechError: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Code: String, Hashable, Sendable {
        /// Consent does not allow it, or whether it does cannot be told.
        case notAllowed = "speech.not_allowed"
        /// The engine failed too often, and is left alone for the rest of this run.
        case leftAlone = "speech.left_alone"
        /// The engine could not be reached, refused, or ended with an error.
        case failed = "speech.failed"
        /// The engine answered something that cannot be read.
        case malformed = "speech.malformed"
        /// The words are in another language than was asked for.
        case wrongLanguage = "speech.wrong_language"
    }

    public let code: Code
    /// A sentence for people.
    public let message: String
    /// Whether the same may succeed a little later.
    public let isPassing: Bool
    /// How long the engine asks to be left alone, seconds; `nil` where it did not say.
    public let retryAfterS: Int?

    public init(code: Code, message: String, isPassing: Bool = false, retryAfterS: Int? = nil) {
        self.code = code
        self.message = message
        self.isPassing = isPassing
        self.retryAfterS = retryAfterS
    }

    init(_ error: TransferError) {
        self.init(
            code: .failed, message: error.message, isPassing: error.isPassing(.web), retryAfterS: error.retryAfterS)
    }

    public var description: String { message }
}
