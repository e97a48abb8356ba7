/// What a column of a table of messages may mean: our names on the left of the mapping.
enum MessageField: String, CaseIterable {
    /// The id of its written case, without the prefix.
    case caseID = "case"
    /// The id of the message itself, by which it is known again in another file.
    case id
    case sentAt = "sent_at"
    /// `agent` or `customer`.
    case author
    case subject, text

    static let required: [MessageField] = [.caseID, .sentAt, .text]

    /// What makes two messages one where they have no id.
    static let words: [MessageField] = [.caseID, .sentAt, .author, .text]
}
