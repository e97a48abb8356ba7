extension Schema {
    /// How a written case was written; `NULL` for a call.
    static let writtenCases = "ALTER TABLE call ADD COLUMN medium TEXT;"
}
