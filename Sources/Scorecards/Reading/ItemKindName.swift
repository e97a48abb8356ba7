/// The word for a kind of item in a file.
enum ItemKindName: String, CaseIterable {
    case yesNo = "yes_no"
    case scale, choice
    case multipleChoice = "multiple_choice"
    case number, text

    /// The keys that only this kind has.
    var keys: [String] {
        switch self {
        case .yesNo: ["yes", "no"]
        case .scale: ["from", "to", "points", "fails_below"]
        case .choice, .multipleChoice: ["options"]
        case .number: ["bands"]
        case .text: []
        }
    }
}
