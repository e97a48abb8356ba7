/// Where an evaluation stands.
///
/// draft → submitted → published → (acknowledged | disputed → under review → upheld | partly | rejected) → final.
/// Everything but a draft can be retracted.
public enum EvaluationState: String, Codable, CaseIterable, Sendable {
    case draft, submitted, published, acknowledged, disputed
    case underReview = "under_review"
    /// Every dispute was right.
    case upheld
    /// Some disputes were right.
    case partlyUpheld = "partly_upheld"
    /// No dispute was right.
    case rejected
    case final
    /// Taken back; its history stays, its score counts nowhere.
    case retracted

    /// The agent may see it, and its score counts.
    public var isPublished: Bool { ![.draft, .submitted, .retracted].contains(self) }
}
