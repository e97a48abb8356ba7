/// Numbers that must not be shown, in digits and in words, also where spaces, dashes, dots, commas, slashes, brackets
/// or small words part them.
enum NumberRule {
    @Sendable static func spans(in text: ScannedText) -> [RedactionSpan] {
        NumberRun.all(in: text).filter(\.isMasked).map { RedactionSpan(kind: $0.kind, range: $0.range) }
    }
}

extension NumberRun {
    /// What the digits are, as far as they tell. A misheard card fails its check and has sixteen digits all the same.
    var kind: RedactionSpan.Kind {
        let digits = digits.compactMap(\.wholeNumberValue)
        if digits.count == 16 || ((13...19).contains(digits.count) && CheckDigits.luhn(digits)) { return .card }
        if !hasPlus, digits.first != 0, CheckDigits.isPersonal(digits) { return .document }
        return hasPlus || (9...15).contains(digits.count) ? .phone : .number
    }
}
