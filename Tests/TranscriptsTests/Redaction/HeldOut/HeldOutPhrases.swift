import CallModel
import Testing

/// What people say of themselves in one language, written once and in other words than those that the rules and the
/// generator were made with: what is found here says how rules do on wording that nobody had in mind.
struct HeldOutPhrases: Sendable, CustomTestStringConvertible {
    let code: String
    /// One phrase a line, `kind: text`; what must not be left stands between `⟦` and `⟧`, nothing of it in `clean`.
    let text: String

    var testDescription: String { code }

    static let all: [HeldOutPhrases] = [.english, .ukrainian, .russian, .polish]

    static let kinds = ["card", "code", "email", "phone", "document", "name"]

    func phrases(_ kind: String) -> [PrivateItem.Turn] {
        text.split(separator: "\n").filter { $0.hasPrefix("\(kind): ") }.map { line in
            PrivateItem.Turn(party: .customer, marked: String(line.dropFirst(kind.count + 2)))
        }
    }
}
