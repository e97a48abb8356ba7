/// What a column of a table of messages may mean: our names on the left of the mapping.
enum MessageField: String, CaseIterable {
    /// The id of its written case, without the prefix.
    case caseID = "case"
    case sentAt = "sent_at"
    /// `agent` or `customer`.
    case author
    case subject, text

    static let required: [MessageField] = [.caseID, .sentAt, .text]
}
