extension Schema {
    /// How many calls each revision of a scorecard judges now is counted without reading the answers.
    static let answersInForce = Migration(
        "CREATE INDEX evaluation_in_force ON evaluation (scorecard, revision) WHERE is_current = 1;")
}
