extension Schema {
    /// Which recordings have the same bytes as another is asked when that one's name must go.
    static let duplicates = Migration(
        "CREATE INDEX recording_by_original ON recording (duplicate_of) WHERE duplicate_of IS NOT NULL;")
}
