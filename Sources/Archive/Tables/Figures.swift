/// Numbers as people write them into tables. Signs of thousands are refused: `1,234` may mean two things.
enum Figures {
    /// A year; nothing of a call lasts longer.
    static let limitMs = 366 * 86_400_000

    /// What a customer's rating lies within, and its negative.
    static let largestRating = 1e6

    static func rating(_ text: String) -> Double? {
        decimal(text).flatMap { abs($0) <= largestRating ? $0 : nil }
    }

    /// Digits with an optional minus and an optional fraction after a dot. More digits than a number has are infinite.
    static func decimal(_ text: String) -> Double? {
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy(isDigits) else { return nil }
        return Double(text)
    }

    static func whole(_ text: String) -> Int? {
        guard isDigits(text), let number = Int(text), number < limitMs else { return nil }
        return number
    }

    /// From decimal seconds.
    static func milliseconds(_ text: String) -> Int? {
        guard let seconds = decimal(text), seconds >= 0, seconds * 1000 < Double(limitMs) else { return nil }
        return Int((seconds * 1000).rounded())
    }

    /// Milliseconds from `h:mm:ss` or `m:ss`.
    static func clock(_ text: String) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { whole(String($0)) }
        guard (2...3).contains(parts.count), numbers.count == parts.count,
            parts.dropFirst().allSatisfy({ $0.count == 2 }),
            numbers.dropFirst().allSatisfy({ $0 < 60 }), numbers[0] < 10_000
        else { return nil }
        return numbers.reduce(0) { $0 * 60 + $1 } * 1000
    }

    private static func isDigits(_ text: some StringProtocol) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}
