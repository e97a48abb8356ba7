/// Four or more digits in a row, also where spaces, dashes, dots, commas, slashes or brackets part them.
enum DigitRunRule {
    private static let fewestDigits = 4
    /// Between two digits of one run: `) - ` is three.
    private static let mostSeparators = 3

    @Sendable static func spans(in text: ScannedText) -> [RedactionSpan] {
        var spans: [RedactionSpan] = []
        var index = 0
        while let start = text.scalars[index...].firstIndex(where: { $0.digit != nil }) {
            let run = DigitRun(from: start, in: text.scalars, mostSeparators: mostSeparators)
            if run.digits.count >= fewestDigits { spans.append(run.span) }
            index = run.range.upperBound
        }
        return spans
    }
}

/// Digits with what parts them.
private struct DigitRun {
    let digits: [Int]
    /// From the first digit, or a plus before it, to the last.
    let range: Range<Int>
    private let hasPlus: Bool

    init(from start: Int, in scalars: [Unicode.Scalar], mostSeparators: Int) {
        var digits: [Int] = []
        var (index, end) = (start, start)
        while index < scalars.count, index - end <= mostSeparators {
            if let digit = scalars[index].digit {
                digits.append(digit)
                end = index + 1
            } else if !scalars[index].isDigitSeparator {
                break
            }
            index += 1
        }
        hasPlus = start > 0 && scalars[start - 1] == "+"
        self.digits = digits
        range = (hasPlus ? start - 1 : start)..<end
    }

    var span: RedactionSpan { RedactionSpan(kind: kind, range: range) }

    private var kind: RedactionSpan.Kind {
        if (12...19).contains(digits.count), passesLuhn { return .card }
        return hasPlus || (9...15).contains(digits.count) ? .phone : .number
    }

    /// ISO/IEC 7812-1, annex B.
    private var passesLuhn: Bool {
        let sum = digits.reversed().enumerated().reduce(0) { sum, digit in
            let doubled = digit.offset % 2 == 0 ? digit.element : digit.element * 2
            return sum + doubled / 10 + doubled % 10
        }
        return sum % 10 == 0
    }
}

extension Unicode.Scalar {
    /// What people and machines put between the digits of one number.
    var isDigitSeparator: Bool {
        switch self {
        case "-", ".", ",", "/", "(", ")", "\u{2212}": true
        default: properties.generalCategory == .dashPunctuation || properties.isWhitespace
        }
    }
}
