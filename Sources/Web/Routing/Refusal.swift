import HTTPTypes

/// Why a request is not answered as asked. Each becomes one page, or one JSON error.
struct Refusal: Error, Hashable, Sendable {
    let status: HTTPResponse.Status
    /// Names the message `refusal.<code>`, and stands in JSON errors.
    let code: String
    var headers: [HTTPField.Name: String] = [:]
    /// To match on, where a code has several reasons.
    var reason: String?
    /// What of the request stands in the way; `nil` where it is not one thing.
    var fault: ShapeFault?
    /// Where the form stands that was refused; `nil` where its address says it.
    var page: String?

    /// There is no such thing, or it is not for the asker: nobody can tell which.
    static let notFound = Refusal(status: .notFound, code: "not_found")
    static let signInNeeded = Refusal(status: .unauthorized, code: "sign_in_needed")
    /// A form without the token of this session, or sent from another site.
    static let forged = Refusal(status: .forbidden, code: "forged")
    /// The scope of the token does not allow it.
    static let scopeMissing = Refusal(status: .forbidden, code: "scope_missing")
    static let invalid = Refusal(status: .badRequest, code: "invalid")
    /// Of the right form, but it does not fit what it is about: an answer that the item does not take.
    static let unfit = Refusal(status: .unprocessableContent, code: "unfit")
    static let tooLarge = Refusal(status: .contentTooLarge, code: "too_large")
    static let conflict = Refusal(status: .conflict, code: "conflict")
    static let busy = Refusal(status: .serviceUnavailable, code: "busy", headers: [.retryAfter: "5"])
    /// Whether a call may be shown cannot be told at the moment.
    static let cannotTell = Refusal(status: .serviceUnavailable, code: "cannot_tell", headers: [.retryAfter: "60"])
    static let failed = Refusal(status: .internalServerError, code: "failed")

    static func invalid(_ fault: ShapeFault) -> Refusal {
        Refusal(status: .badRequest, code: "invalid", fault: fault)
    }

    static func unfit(reason: String, _ fault: ShapeFault) -> Refusal {
        Refusal(status: .unprocessableContent, code: "unfit", reason: reason, fault: fault)
    }

    static func conflict(reason: String, expected: String) -> Refusal {
        Refusal(
            status: .conflict, code: "conflict", reason: reason, fault: ShapeFault(place: "", expected: expected))
    }

    func leadingBack(to page: String?) -> Refusal {
        var refusal = self
        refusal.page = page
        return refusal
    }

    static func methodNotAllowed(_ allowed: [HTTPRequest.Method]) -> Refusal {
        Refusal(
            status: .methodNotAllowed, code: "method_not_allowed",
            headers: [.allow: allowed.map(\.rawValue).joined(separator: ", ")])
    }
}
