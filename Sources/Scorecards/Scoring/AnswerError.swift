/// An answer that its item does not take.
public struct AnswerError: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Code: String, CaseIterable, Sendable {
        case unknownItem = "unknown_item"
        /// Of another kind, an option that does not exist, a value off the scale.
        case wrongAnswer = "wrong_answer"
        case notApplicableForbidden = "not_applicable_forbidden"
    }

    public let code: Code
    public let item: String
    /// A sentence that begins with "expected".
    public let expected: String

    public var description: String { "item \(item): \(expected)" }
}
