import HTTPTypes
import Hummingbird

/// Why a password that was given does not let its giver on, as the page with the form says it.
struct PasswordRefusal: Hashable, Sendable {
    let text: String
    let status: HTTPResponse.Status
    /// `nil` where another may be given at once.
    let retryAfterS: Int?

    /// - Parameter key: of the message.
    static func wrong(_ key: String, _ messages: Messages) -> PasswordRefusal {
        PasswordRefusal(text: messages(key), status: .forbidden, retryAfterS: nil)
    }

    /// It was not looked at: there were too many wrong ones before it.
    static func tooEarly(waitS: Int, _ messages: Messages) -> PasswordRefusal {
        PasswordRefusal(
            text: messages.counted("sign_in.wait", waitS), status: .tooManyRequests, retryAfterS: waitS)
    }
}

extension Response {
    /// The page that says it, with when to try again.
    func telling(_ refusal: PasswordRefusal) -> Response {
        var response = self
        response.status = refusal.status
        response.headers[.retryAfter] = refusal.retryAfterS.map { String($0) }
        return response
    }
}
