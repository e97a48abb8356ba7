import CallModel

/// The text of a WebVTT cue, taken apart into voices and words; other tags are left out, entities resolved.
enum CueMarkup {
    enum Piece: Equatable {
        /// `<v.loud Agent>`; everything up to the next voice is this speaker's.
        case voice(String)
        /// Trimmed, not empty.
        case text(String)
    }

    static func pieces(of markup: String) -> [Piece] {
        var pieces: [Piece] = []
        var text = ""
        var rest = markup[...]
        while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
            text += rest[..<open]
            if let name = voice(in: rest[rest.index(after: open)..<close]) {
                pieces += [piece(text), .voice(name)].compactMap(\.self)
                text = ""
            }
            rest = rest[rest.index(after: close)...]
        }
        return pieces + [piece(text + rest)].compactMap(\.self)
    }

    private static func piece(_ text: String) -> Piece? {
        let words = resolved(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return words.isEmpty ? nil : .text(words)
    }

    /// The name in the tag `v`, which may carry classes: `v.first.loud Anna K`.
    private static func voice(in tag: Substring) -> String? {
        let parts = tag.split(maxSplits: 1, whereSeparator: \.isWhitespace)
        guard parts.count == 2, parts[0].split(separator: ".").first == "v" else { return nil }
        return parts[1].trimmed
    }

    private static func resolved(_ text: String) -> String {
        let entities = [
            ("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", " "), ("&lrm;", ""), ("&rlm;", ""), ("&quot;", "\""),
            ("&#39;", "'"), ("&amp;", "&"),
        ]
        return entities.reduce(text) { $0.replacing($1.0, with: $1.1) }
    }
}

extension CueMarkup {
    /// A line of SubRip without `<i>` and the like.
    static func plain(_ line: String) -> String {
        pieces(of: line).compactMap { if case .text(let text) = $0 { text } else { nil } }.joined(separator: " ")
    }
}
