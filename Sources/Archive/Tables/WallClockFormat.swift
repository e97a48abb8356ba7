/// A pattern for times without a zone: `yyyy`, `MM`, `dd`, `HH`, `mm`, `ss`, or `M`, `d`, `H` for one or two digits,
/// and anything else, a `T` too, as it stands. Seconds may be absent.
struct WallClockFormat: Hashable, Sendable {
    private enum Piece: Hashable {
        case number(Character, digits: ClosedRange<Int>)
        case literal(Character)
    }

    private let pieces: [Piece]

    /// `nil` unless each of year, month, day, hour and minute is there once, and no other letter.
    init?(pattern: String) {
        var pieces: [Piece] = []
        var rest = pattern[...]
        while let first = rest.first {
            let run = rest.prefix { $0 == first }
            guard first.isLetter, first != "T" else {
                pieces.append(.literal(first))
                rest.removeFirst()
                continue
            }
            guard let digits = WallClockFormat.digits[String(run)] else { return nil }
            pieces.append(.number(first, digits: digits))
            rest = rest[run.endIndex...]
        }
        let letters = pieces.compactMap { if case .number(let letter, _) = $0 { letter } else { nil } }
        guard Set(letters).count == letters.count, Set(letters).union("s") == Set("yMdHms") else { return nil }
        self.pieces = pieces
    }

    private static let digits = [
        "yyyy": 4...4, "MM": 2...2, "dd": 2...2, "HH": 2...2, "mm": 2...2, "ss": 2...2, "M": 1...2, "d": 1...2,
        "H": 1...2,
    ]

    /// `2026-11-16T09:30:00` for a time written by the pattern; `nil` for any other text. Whether there is such a day
    /// is not asked.
    func iso8601(_ text: String) -> String? {
        var values: [Character: String] = ["s": "00"]
        var rest = text[...]
        for piece in pieces {
            switch piece {
            case .literal(let character):
                guard rest.popFirst() == character else { return nil }
            case .number(let letter, let digits):
                let number = rest.prefix(digits.upperBound).prefix { $0.isASCII && $0.isNumber }
                guard digits.contains(number.count) else { return nil }
                values[letter] = number.count == 1 ? "0" + number : String(number)
                rest = rest[number.endIndex...]
            }
        }
        let parts = "yMdHms".compactMap { values[$0] }
        guard rest.isEmpty, parts.count == 6 else { return nil }
        return parts[0...2].joined(separator: "-") + "T" + parts[3...5].joined(separator: ":")
    }
}
