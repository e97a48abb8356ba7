import CallModel

/// A pattern for the names of recordings: `{type}-{callee}-{customer}-{started_at:yyyyMMdd-HHmmss}-{call_id}`.
///
/// A name in braces stands for one or more characters other than a slash: a field of a call, `{_}` for what says
/// nothing, or any other name for an extra column. `started_at` tells after a colon how the time is written. Anything
/// else stands for itself. The ending of the file (`.wav`) is not part of it. A pattern with slashes also tells of the
/// folders just above.
struct NamePattern: Hashable, Sendable {
    enum Piece: Hashable, Sendable {
        case literal([UInt8])
        case group(String)
        case time(TimeFormat)
    }

    let text: String
    let pieces: [Piece]
    /// How many names of a path it speaks of.
    let depth: Int

    /// `nil` where a brace is left open, two groups touch, or a time format is none.
    init?(_ text: String) {
        self.text = text
        depth = text.split(separator: "/", omittingEmptySubsequences: false).count
        var pieces: [Piece] = []
        var rest = text[...]
        while !rest.isEmpty {
            let literal = rest.prefix { $0 != "{" }
            if !literal.isEmpty { pieces.append(.literal(Array(literal.utf8))) }
            rest = rest[literal.endIndex...].dropFirst()
            guard literal.endIndex < text.endIndex else { break }
            guard let end = rest.firstIndex(of: "}"), let piece = NamePattern.piece(rest[..<end]) else { return nil }
            if case .literal? = pieces.last {} else if !pieces.isEmpty { return nil }
            pieces.append(piece)
            rest = rest[end...].dropFirst()
        }
        self.pieces = pieces
    }

    private static func piece(_ group: Substring) -> Piece? {
        let parts = group.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard let name = parts.first, !name.isEmpty else { return nil }
        guard parts.count == 2 else { return name == "started_at" ? nil : .group(String(name)) }
        guard name == "started_at" else { return nil }
        return TimeFormat(named: String(parts[1])).map { .time($0) }
    }
}
