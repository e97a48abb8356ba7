extension Refusal {
    /// Why, in a sentence or two: what the reason says, else what the code says.
    func text(in messages: Messages) -> String {
        reasonText(in: messages) ?? messages("refusal.\(code).text")
    }

    /// `nil` where the code says it all.
    func reasonText(in messages: Messages) -> String? {
        reason.map { "refused.\($0)" }.flatMap { messages.has($0) ? messages($0) : nil }
    }
}
