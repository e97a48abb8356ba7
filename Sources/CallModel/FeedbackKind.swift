/// What a remark about the product is: the four questions a digest answers.
public enum FeedbackKind: String, Codable, CaseIterable, Sendable {
    /// What hurts.
    case problem
    /// What they want next.
    case request
    /// What they like.
    case praise
    /// What they do not understand.
    case confusion
}
