/// Anything of the form `name@host`.
enum EmailRule {
    @Sendable static func spans(in text: ScannedText) -> [RedactionSpan] {
        text.scalars.indices.compactMap { text.scalars[$0] == "@" ? span(around: $0, text.scalars) : nil }
    }

    private static func span(around at: Int, _ scalars: [Unicode.Scalar]) -> RedactionSpan? {
        let start = scalars[..<at].lastIndex { !isPart($0) }.map { $0 + 1 } ?? 0
        let end = scalars[(at + 1)...].firstIndex { !isPart($0) } ?? scalars.count
        let host = scalars[(at + 1)..<end]
        guard start < at, let last = host.lastIndex(where: { $0 != "." && $0 != "-" }) else { return nil }
        return RedactionSpan(kind: .email, range: start..<(last + 1))
    }

    private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isLetter || scalar.digit != nil || "._%+-".unicodeScalars.contains(scalar)
    }
}
