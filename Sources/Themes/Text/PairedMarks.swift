/// The quotation marks and brackets of a text that stand there without their partner.
struct PairedMarks {
    private var unclosed: [Character] = []
    private var unopened: [Character] = []

    private static let partners: [Character: [Character]] = [
        "«": ["»"], "„": ["”", "“"], "“": ["”"], "(": [")"], "[": ["]"], "\"": ["\""],
    ]

    init(_ text: some Sequence<Character>) {
        for character in text {
            if let last = unclosed.last, Self.partners[last]?.contains(character) == true {
                unclosed.removeLast()
            } else if Self.partners[character] != nil {
                unclosed.append(character)
            } else if Self.partners.values.contains(where: { $0.contains(character) }) {
                unopened.append(character)
            }
        }
    }

    /// Whether a mark right after the text closes one that was opened in it.
    func isClosed(by mark: Character) -> Bool {
        unclosed.last.map { Self.partners[$0]?.contains(mark) == true } ?? false
    }

    /// Whether a mark right before the text opens one that is closed in it.
    func isOpened(by mark: Character) -> Bool {
        guard let partners = Self.partners[mark] else { return false }
        return partners.contains { $0 == unopened.first || ($0 == mark && unclosed.first == mark) }
    }
}
