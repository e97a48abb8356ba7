/// One of the answers to choose from.
public struct AnswerOption: Hashable, Encodable, Sendable {
    public let id: String
    /// `nil` for `yes` and `no`, which the interface words itself.
    public let text: LocalizedText?
    /// 0 or more.
    public let points: Double
    /// Choosing it fails the evaluation.
    public let fails: Bool
}
