import CallModel
import Mustache
import Reports

/// Every text of the pages in one language, from `Messages/<language>.messages`.
struct Messages: Sendable {
    let language: ReaderLanguage
    private let texts: [String: String]

    init(_ language: ReaderLanguage) {
        self.language = language
        texts = Self.files[language] ?? [:]
    }

    /// The text with its placeholders filled. A key without a text stands for itself: the tests find it.
    func callAsFunction(_ key: String, _ values: [String: String] = [:]) -> String {
        (texts[key] ?? key).filling(values)
    }

    /// The form of the text that a count asks for, with `{count}` filled in.
    func counted(_ key: String, _ count: Int, _ values: [String: String] = [:]) -> String {
        let forms = MessageFile.forms(of: texts[key] ?? key)
        let form =
            switch language.pluralCategory(count) {
            case .one: forms[0]
            case .few: forms.count > 2 ? forms[1] : forms[forms.count - 1]
            case .many: forms[forms.count - 1]
            }
        return form.filling(values.merging(["count": language.numbers.whole(count)]) { own, _ in own })
    }

    func has(_ key: String) -> Bool { texts[key] != nil }

    /// In order.
    var keys: [String] { texts.keys.sorted() }

    fileprivate func hasKeys(below prefix: String) -> Bool { Self.branches[language]?.contains(prefix) ?? false }

    /// What stands before a dot in any key.
    private static let branches = files.mapValues { texts in
        Set(
            texts.keys.flatMap { key in
                key.indices.filter { key[$0] == "." }.map { String(key[..<$0]) }
            })
    }

    private static let files: [ReaderLanguage: [String: String]] = [
        .en: MessageFile.texts(
            PackageResources.en_messages + PackageResources.en_reviews_messages + PackageResources.en_reports_messages),
        .uk: MessageFile.texts(
            PackageResources.uk_messages + PackageResources.uk_reviews_messages + PackageResources.uk_reports_messages),
        .ru: MessageFile.texts(
            PackageResources.ru_messages + PackageResources.ru_reviews_messages + PackageResources.ru_reports_messages),
        .pl: MessageFile.texts(
            PackageResources.pl_messages + PackageResources.pl_reviews_messages + PackageResources.pl_reports_messages),
    ]
}

/// Messages as templates reach them: `{{t.home.title}}`.
struct MessageScope: MustacheParent {
    private let messages: Messages
    private let prefix: String

    init(_ messages: Messages, prefix: String = "") {
        self.messages = messages
        self.prefix = prefix
    }

    func child(named name: String) -> Any? {
        let key = prefix.isEmpty ? name : "\(prefix).\(name)"
        if messages.has(key) { return messages(key) }
        return messages.hasKeys(below: key) ? MessageScope(messages, prefix: key) : nil
    }
}
