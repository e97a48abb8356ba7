/// A text as an array of Unicode scalars, in which the rules look for what to mask.
struct ScannedText {
    let scalars: [Unicode.Scalar]

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    /// Letters with the apostrophes and hyphens inside: `О'Коннор`, `Anna-Maria`.
    var words: [Range<Int>] {
        var words: [Range<Int>] = []
        var index = 0
        while index < scalars.count {
            let start = index
            while index < scalars.count, isInWord(index, since: start) { index += 1 }
            if index > start { words.append(start..<index) } else { index += 1 }
        }
        return words
    }

    private func isInWord(_ index: Int, since start: Int) -> Bool {
        if scalars[index].isLetter { return true }
        return index > start && (scalars[index].isApostrophe || scalars[index] == "-")
            && index + 1 < scalars.count && scalars[index + 1].isLetter
    }

    /// For comparison: lower case, one kind of apostrophe, `ё` as `е`.
    func folded(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        for scalar in scalars[range] { view.append(scalar.isApostrophe ? "'" : scalar) }
        return String(view).lowercased().replacing("ё", with: "е")
    }

    /// - Parameter spans: in order, apart from each other.
    func replacing(_ spans: [RedactionSpan]) -> String {
        var masked = String.UnicodeScalarView()
        var index = 0
        for span in spans {
            masked.append(contentsOf: scalars[index..<span.range.lowerBound])
            masked.append(contentsOf: span.kind.tag.unicodeScalars)
            index = span.range.upperBound
        }
        masked.append(contentsOf: scalars[index...])
        return String(masked)
    }
}

extension Unicode.Scalar {
    /// Letters and the marks that combine with them.
    var isLetter: Bool {
        properties.isAlphabetic || properties.generalCategory == .nonspacingMark
    }

    /// 0...9 in any script, full width included.
    var digit: Int? {
        if ("0"..."9").contains(self) { return Int(value - 0x30) }
        let mayBeDigit = value >= 0x660  // ARABIC-INDIC DIGIT ZERO, the first after those of ASCII
        return mayBeDigit && properties.numericType == .decimal ? properties.numericValue.map { Int($0) } : nil
    }

    var isASCIIAlphanumeric: Bool { isASCII && (properties.isAlphabetic || digit != nil) }

    var isApostrophe: Bool { self == "'" || self == "\u{2019}" || self == "\u{02BC}" || self == "`" }
}
