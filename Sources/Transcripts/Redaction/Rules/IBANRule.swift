/// International bank account numbers (ISO 13616): two letters, two digits, then letters and digits up to 34 in all,
/// in one piece or in groups of four. The checksum is not asked: a misheard number is still a number.
enum IBANRule {
    private static let lengths = 15...34

    @Sendable static func spans(in text: ScannedText) -> [RedactionSpan] {
        var spans: [RedactionSpan] = []
        var index = 0
        while index + 4 <= text.scalars.count {
            if let span = span(at: index, text.scalars) {
                spans.append(span)
                index = span.range.upperBound
            } else {
                index += 1
            }
        }
        return spans
    }

    private static func span(at start: Int, _ scalars: [Unicode.Scalar]) -> RedactionSpan? {
        let isWordStart = start == 0 || !scalars[start - 1].isASCIIAlphanumeric
        let head = scalars[start..<(start + 4)]
        guard isWordStart, head.prefix(2).allSatisfy({ $0.isASCIIAlphanumeric && $0.digit == nil }),
            head.suffix(2).allSatisfy({ $0.digit != nil })
        else { return nil }
        return end(from: start, scalars).map { RedactionSpan(kind: .iban, range: start..<$0) }
    }

    /// Takes group after group while the number stays within the longest length and each group looks like a part of
    /// one: it has a digit, or is the bank code of four capitals after the head.
    private static func end(from start: Int, _ scalars: [Unicode.Scalar]) -> Int? {
        var (index, count, end) = (start, 0, start)
        while true {
            let groupEnd = scalars[index...].firstIndex { !$0.isASCIIAlphanumeric } ?? scalars.count
            let group = scalars[index..<groupEnd]
            let isBankCode = count == 4 && group.count == 4 && group.allSatisfy(\.properties.isUppercase)
            guard group.contains(where: { $0.digit != nil }) || isBankCode, count + group.count <= lengths.upperBound
            else { break }
            (count, end) = (count + group.count, groupEnd)
            guard groupEnd + 1 < scalars.count, scalars[groupEnd].isDigitSeparator else { break }
            index = groupEnd + 1
        }
        return lengths.contains(count) ? end : nil
    }
}
