/// The texts that the review page's script shows, in the reader's language.
struct ReviewWords: Encodable {
    let play: String
    let pause: String
    let note: String
    let remove: String
    let counts: String
    let passed: String
    let failed: String
    let undecided: String
    let sides: [String: String]
    let origins: [String: String]
    let saved: [String: String]
    let none: [String: String]
    let marks: [String: String]
    let conflict: [String: String]

    init(_ messages: Messages) {
        func all(_ prefix: String, _ keys: String...) -> [String: String] {
            Dictionary(keys.map { ($0, messages("\(prefix).\($0)")) }) { first, _ in first }
        }
        play = messages("player.play")
        pause = messages("player.pause")
        note = messages("sheet.note")
        remove = messages("sheet.remove")
        counts = messages("sheet.counts")
        passed = messages("outcome.passed")
        failed = messages("outcome.failed")
        undecided = messages("outcome.undecided")
        sides = all("player", "agent", "customer")
        origins = all("origin", "automatic", "confirmed", "overridden", "person")
        saved = all(
            "draft", "saving", "saved", "offline", "signed_out", "unsubmitted", "conflict", "incomplete", "closed",
            "refused")
        none = all("sheet", "not_applicable", "not_measurable", "not_evaluated")
        marks = all("marks", "problem", "request", "confusion", "praise", "remove", "lost")
        conflict = all("conflict", "mine", "theirs", "all", "comment", "note", "summary", "explained", "settle")
    }
}
