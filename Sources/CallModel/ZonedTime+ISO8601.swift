extension ZonedTime {
    /// `nil` unless the text is an ISO 8601 date and time with a zone; fractions of a second are dropped.
    public init?(iso8601 text: String) {
        var scanner = DigitScanner(text)
        guard let year = scanner.number(4), scanner.take("-"), let month = scanner.number(2), scanner.take("-"),
            let day = scanner.number(2), scanner.take("T") || scanner.take(" "), let hour = scanner.number(2),
            scanner.take(":"), let minute = scanner.number(2), let second = scanner.optionalSeconds(),
            let offset = scanner.offsetSeconds(), scanner.isAtEnd,
            let date = CivilDay(year: year, month: month, day: day), hour < 24, minute < 60, second < 61
        else { return nil }
        self.init(
            epochSeconds: date.ordinal * 86_400 + hour * 3600 + minute * 60 + second - offset, utcOffsetSeconds: offset)
    }
}

/// Reads digits and signs from the left.
private struct DigitScanner {
    private var rest: Substring.UTF8View

    init(_ text: String) { rest = text[...].utf8 }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: character) else { return false }
        rest.removeFirst()
        return true
    }

    /// Exactly `count` digits.
    mutating func number(_ count: Int) -> Int? {
        var number = 0
        for _ in 0..<count {
            guard let byte = rest.first, (0x30...0x39).contains(byte) else { return nil }
            number = number * 10 + Int(byte - 0x30)
            rest.removeFirst()
        }
        return number
    }

    /// `:ss` and a fraction, both of which may be absent.
    mutating func optionalSeconds() -> Int? {
        guard take(":") else { return 0 }
        guard let second = number(2) else { return nil }
        guard take(".") else { return second }
        guard number(1) != nil else { return nil }
        while number(1) != nil {}
        return second
    }

    /// `Z`, `+02:00` or `-0330`, with a space before it or none.
    mutating func offsetSeconds() -> Int? {
        _ = take(" ")
        if take("Z") { return 0 }
        let isWest = take("-")
        guard isWest || take("+"), let hours = number(2) else { return nil }
        _ = take(":")
        guard let minutes = number(2), hours <= 18, minutes < 60 else { return nil }
        return (isWest ? -1 : 1) * (hours * 60 + minutes) * 60
    }
}
