/// One record of a table: what its columns say, by their names. Empty cells say nothing and are not there.
struct TableRecord {
    /// `row 4`, `[3]`: for messages.
    let place: String
    let texts: [String: String]
}
