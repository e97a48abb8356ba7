/// Reads the numbers of a text, in order.
struct NumberReader {
    private let text: ScannedText
    private let words: [NumberWord?]

    init(_ text: ScannedText) {
        self.text = text
        words = text.tokens.map { $0.isDigits ? nil : NumberWord.of($0) }
    }

    func pieces() -> [NumberPiece] {
        var pieces: [NumberPiece] = []
        var index = 0
        while index < text.tokens.count {
            if let piece = piece(at: index) {
                pieces.append(piece)
                index = piece.tokens.upperBound
            } else {
                index += 1
            }
        }
        return pieces
    }

    private func piece(at index: Int) -> NumberPiece? {
        if text.tokens[index].isDigits {
            return NumberPiece(digits: text.tokens[index].text, tokens: index..<(index + 1), isSpoken: false)
        }
        switch words[index] {
        case nil: return nil
        case .times(let count): return repeated(count, at: index)
        case .figure(let figure): return spoken("\(figure)", index..<(index + 1))
        case .oh: return isBesideNumber(index) ? spoken("0", index..<(index + 1)) : nil
        case .unit(let count) where (2...5).contains(count):
            if case .figure(let figure) = word(after: index) {
                return spoken(String(repeating: "\(figure)", count: count), index..<(index + 2))
            }
            return cardinal(at: index)
        default: return cardinal(at: index)
        }
    }

    /// `double seven`
    private func repeated(_ count: Int, at index: Int) -> NumberPiece? {
        guard index + 1 < words.count, isJoined(index) else { return nil }
        let next = text.tokens[index + 1]
        let figure: String? =
            switch words[index + 1] {
            case .unit(let figure): "\(figure)"
            case .oh: "0"
            default: next.isDigits && next.text.count == 1 ? next.text : nil
            }
        return figure.map { spoken(String(repeating: $0, count: count), index..<(index + 2)) }
    }

    /// A whole number in words, below a million.
    private func cardinal(at index: Int) -> NumberPiece? {
        var (value, end) = belowThousand(at: index)
        if end < words.count, words[end] == .thousand, end == index || isJoined(end - 1) {
            let rest = end + 1 < words.count && isJoined(end) ? belowThousand(at: end + 1) : (0, end + 1)
            (value, end) = (max(value, 1) * 1000 + rest.0, max(rest.1, end + 1))
        }
        return end > index ? spoken("\(value)", index..<end) : nil
    }

    /// - Returns: 0 and `index` where no number below a thousand begins there.
    private func belowThousand(at index: Int) -> (value: Int, end: Int) {
        var (value, end) = (0, index)
        func next() -> NumberWord? { end < words.count && (end == index || isJoined(end - 1)) ? words[end] : nil }
        if case .hundreds(let hundreds) = next() {
            (value, end) = (hundreds, end + 1)
        } else if case .unit(let unit) = next(), unit > 0, word(after: end) == .hundred {
            (value, end) = (unit * 100, end + 2)
        } else if next() == .hundred {
            (value, end) = (100, end + 1)
        }
        if case .teen(let teen) = next() { return (value + teen, end + 1) }
        if case .tens(let tens) = next() {
            (value, end) = (value + tens, end + 1)
            if case .unit(let unit) = next(), unit > 0 { return (value + unit, end + 1) }
        } else if case .unit(let unit) = next(), unit > 0 || value == 0 {
            return (value + unit, end + 1)
        }
        return (value, end)
    }

    private func spoken(_ digits: String, _ tokens: Range<Int>) -> NumberPiece {
        NumberPiece(digits: digits, tokens: tokens, isSpoken: true)
    }

    private func word(after index: Int) -> NumberWord? {
        index + 1 < words.count && isJoined(index) ? words[index + 1] : nil
    }

    /// Whether only a space, hyphen or comma parts a token from the next.
    private func isJoined(_ index: Int) -> Bool {
        let gap = text.gap(after: index)
        return gap.count <= DigitGap.mostSeparators && gap.allSatisfy(\.isDigitSeparator)
    }

    private func isBesideNumber(_ index: Int) -> Bool {
        func isNumber(_ index: Int) -> Bool {
            guard text.tokens.indices.contains(index) else { return false }
            return text.tokens[index].isDigits || (words[index].map { $0 != .oh } ?? false)
        }
        return isNumber(index - 1) || isNumber(index + 1)
    }
}
