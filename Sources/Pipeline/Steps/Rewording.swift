/// What came of asking a model for a title. One that did not hold is kept as none, so that the model is not asked again.
struct Rewording: Codable, Sendable {
    /// `nil` where the answer was refused.
    let title: String?
    /// Fingerprint of the installation's words that the answer was checked with.
    let words: String?
}
