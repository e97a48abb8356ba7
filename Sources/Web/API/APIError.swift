/// A refusal as programs read it.
struct APIError: Encodable {
    let error: Detail

    struct Detail: Encodable {
        /// To match on.
        let code: String
        /// To read.
        let message: String
    }

    init(_ refusal: Refusal, _ messages: Messages) {
        error = Detail(code: refusal.code, message: messages("refusal.\(refusal.code).text"))
    }

    static let shape = JSONShape.object([
        .init("error", .object([.init("code", .text), .init("message", .text)]))
    ])
}
