public import CallModel

/// What a theme is called in a language in which somebody said it.
public struct DigestTitle: Hashable, Codable, Sendable {
    /// In a customer's words, or as people called it.
    public let text: String
    /// BCP 47.
    public let language: String
    /// The call whose words it is; `nil` where people gave it.
    public let call: CallID?
    /// What a model made of it; `nil` where none was asked, or its answer did not hold.
    public var reworded: RewordedTitle?

    public init(text: String, language: String, call: CallID?, reworded: RewordedTitle? = nil) {
        self.text = text
        self.language = language
        self.call = call
        self.reworded = reworded
    }

    /// Calls whose words it is made of.
    var spokenCalls: [CallID] { [call].compactMap(\.self) + (reworded?.calls ?? []) }
}

extension [DigestTitle] {
    /// The one for readers of a language; the first where nobody said it so. `nil` where there is none.
    func title(for language: ReaderLanguage) -> DigestTitle? { first { $0.language == language.rawValue } ?? first }

    /// Those whose words may still be shown.
    func withholding(_ isWithheld: (CallID) -> Bool) -> [DigestTitle] {
        filter { !($0.call.map(isWithheld) ?? false) }.map { title in
            var title = title
            if title.reworded?.calls.contains(where: isWithheld) ?? false { title.reworded = nil }
            return title
        }
    }
}
