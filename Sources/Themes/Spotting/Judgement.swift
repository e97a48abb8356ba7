public import CallModel

/// What a clause was taken for.
public struct Judgement: Hashable, Codable, Sendable {
    /// `nil` where it is no feedback about the product.
    public let kind: FeedbackKind?
    /// 0...1: the model's probability of `kind`, or of its being no feedback.
    public let confidence: Double

    public init(kind: FeedbackKind?, confidence: Double) {
        self.kind = kind
        self.confidence = confidence
    }
}
