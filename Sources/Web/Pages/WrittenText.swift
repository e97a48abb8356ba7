import CallModel

/// A text that somebody wrote in a form: a form that is refused hands it back, so that it is not lost with its page.
struct WrittenText {
    /// Of the field on the page that hands it back.
    let writtenField: String
    /// The item it is about, in its words; `nil` where the form is about one thing.
    let writtenAbout: String?
    let writtenText: String

    /// Fields `reason`, `comment`, `text` and `value`, alone or of an item (`reason.<item>`); what is chosen, and
    /// passwords, are no texts.
    /// - Parameter items: id and words of each, in the order of the sheet. What is about another comes last, with its
    ///   id.
    static func all(in form: [String: String], items: [(id: String, text: String)] = []) -> [WrittenText] {
        let found = form.sorted { $0.key < $1.key }.compactMap { name, value -> (place: Int, text: WrittenText)? in
            let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
            guard let field = parts.first, fields.contains(field), !value.trimmed.isEmpty else { return nil }
            let item = parts.count > 1 ? parts[1] : nil
            let place = item.map { id in items.firstIndex { $0.id == id } ?? items.count }
            let words = place.flatMap { $0 < items.count ? items[$0].text : item }
            return (place ?? -1, WrittenText(writtenField: "written.\(name)", writtenAbout: words, writtenText: value))
        }
        return found.sorted { ($0.place, $0.text.writtenField) < ($1.place, $1.text.writtenField) }.map(\.text)
    }

    private static let fields = ["reason", "comment", "text", "value"]
}
