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

    /// What people and machines put between the digits of one number.
    var isDigitSeparator: Bool {
        switch self {
        case "-", ".", ",", "/", "(", ")", "\u{2212}": true
        default: properties.generalCategory == .dashPunctuation || properties.isWhitespace
        }
    }

    var endsSentence: Bool { self == "." || self == "?" || self == "!" || self == "[" }
}
