import CallModel

/// A text that somebody wrote in a form: a form that is refused hands it back, so that it is not lost with its page.
struct WrittenText {
    /// The item it is about; `nil` where the form is about one thing.
    let writtenAbout: String?
    let writtenText: String

    /// Fields `reason`, `comment`, `text` and `value`, alone or of an item (`reason.<item>`); what is chosen, and
    /// passwords, are no texts.
    static func all(in form: [String: String]) -> [WrittenText] {
        form.sorted { $0.key < $1.key }.compactMap { name, value in
            let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
            guard let field = parts.first, fields.contains(field), !value.trimmed.isEmpty else { return nil }
            return WrittenText(writtenAbout: parts.count > 1 ? parts[1] : nil, writtenText: value)
        }
    }

    private static let fields = ["reason", "comment", "text", "value"]
}
