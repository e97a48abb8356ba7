extension [RedactionSpan] {
    /// In order of place; overlapping spans become one, of the kind that comes first in this array.
    func joined() -> [RedactionSpan] {
        let ordered = enumerated().sorted {
            ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
        }
        var joined: [(precedence: Int, span: RedactionSpan)] = []
        for (precedence, span) in ordered {
            guard let last = joined.last, last.span.range.overlaps(span.range) else {
                joined.append((precedence, span))
                continue
            }
            let kind = last.precedence < precedence ? last.span.kind : span.kind
            let end = Swift.max(last.span.range.upperBound, span.range.upperBound)
            joined[joined.count - 1] = (
                Swift.min(last.precedence, precedence),
                RedactionSpan(kind: kind, range: last.span.range.lowerBound..<end)
            )
        }
        return joined.map(\.span)
    }
}
