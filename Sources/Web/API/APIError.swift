/// A refusal as programs read it.
struct APIError: Encodable {
    let error: Detail

    struct Detail: Encodable {
        /// To match on.
        let code: String
        /// To read.
        let message: String
        /// To match on, where a code has several reasons: `deadline_passed`, `reason_missing`.
        let reason: String?
        /// Where in the request: a JSON Pointer, or `?name` of the query.
        let place: String?
        /// What belongs there; begins with "expected".
        let expected: String?
    }

    init(_ refusal: Refusal, _ messages: Messages) {
        error = Detail(
            code: refusal.code, message: refusal.text(in: messages), reason: refusal.reason,
            place: refusal.fault?.place, expected: refusal.fault?.expected)
    }

    static let detail = JSONShape.object([
        .init("code", .text), .init("message", .text), .init("reason", .optional(.text)),
        .init("place", .optional(.text)), .init("expected", .optional(.text)),
    ])

    static let shape = JSONShape.named("Error", .object([.init("error", detail)]))
}
