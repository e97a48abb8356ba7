import CallModel

/// Something private said in a made-up conversation, and the words that must not be left of it.
struct PrivateItem: Sendable {
    enum Kind: String, CaseIterable, Comparable, Sendable {
        case card, code, email, phone, name

        static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
    }

    /// What is said before and after, or between the pieces of a secret.
    struct Turn: Sendable {
        let party: Party
        /// With the secret between `⟦` and `⟧`.
        let marked: String
    }

    let kind: Kind
    let turns: [Turn]

    /// As it is spoken.
    var texts: [String] { turns.map(\.text) }

    /// Whether a word or digit of the secret is left in the masked turns, beyond those that stood around it.
    func leaks(into masked: [String]) -> Bool {
        zip(turns, masked).contains { $0.leaks(into: $1) }
    }
}

extension PrivateItem.Turn {
    /// As it is spoken.
    var text: String { marked.filter { $0 != "⟦" && $0 != "⟧" } }

    /// Whether a word or digit of the secret is left in the masked turn, beyond those that stood around it.
    func leaks(into masked: String) -> Bool {
        let (secret, frame) = split
        let left = Self.counts(masked)
        let around = Self.counts(frame)
        return Self.counts(secret).contains { (left[$0.key] ?? 0) > (around[$0.key] ?? 0) }
    }

    /// Words and strings of digits.
    private static func counts(_ text: String) -> [String: Int] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }
            .reduce(into: [:]) { $0[String($1), default: 0] += 1 }
    }

    /// What stands within the marks, and what around them.
    private var split: (secret: String, frame: String) {
        var (secret, frame, isSecret) = ("", "", false)
        for character in marked {
            switch character {
            case "⟦": isSecret = true
            case "⟧": isSecret = false
            default: if isSecret { secret.append(character) } else { frame.append(character) }
            }
            if character == "⟦" || character == "⟧" {
                secret += " "
                frame += " "
            }
        }
        return (secret, frame)
    }
}

extension SplitMix64 {
    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    mutating func one<Element>(of choices: [Element]) -> Element { choices[number(0...(choices.count - 1))] }

    mutating func digits(_ count: Int) -> String { (0..<count).map { _ in "\(number(0...9))" }.joined() }
}
