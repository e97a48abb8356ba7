import FoundationEssentials

extension NamePattern {
    /// The texts of the groups by name, `started_at` among them; `nil` where the path is not of this pattern.
    ///
    /// Groups are as short as the rest allows, from the left; where a text can be read in two ways that is which one.
    func match(_ path: String) -> [String: String]? {
        let names = path.split(separator: "/")
        guard names.count >= depth, let last = names.last else { return nil }
        let stem = last.lastIndex(of: ".").map { last[..<$0] } ?? last
        let text = (names.dropLast().suffix(depth - 1) + [stem]).joined(separator: "/")
        var search = Search(pieces: pieces, text: Array(text.utf8))
        return search.run() ? search.groups : nil
    }

    /// Backtracking over where each group ends. A place from which the rest did not match is not tried twice, so the
    /// time grows with pieces × length², whatever the name.
    private struct Search {
        let pieces: [Piece]
        let text: [UInt8]
        var groups: [String: String] = [:]
        /// By piece and place.
        private var hasFailed: [Bool]

        init(pieces: [Piece], text: [UInt8]) {
            (self.pieces, self.text) = (pieces, text)
            hasFailed = Array(repeating: false, count: pieces.count * (text.count + 1))
        }

        mutating func run() -> Bool { match(piece: 0, at: 0) }

        private mutating func match(piece: Int, at start: Int) -> Bool {
            guard piece < pieces.count else { return start == text.count }
            guard !hasFailed[piece * (text.count + 1) + start] else { return false }
            let isMatch =
                switch pieces[piece] {
                case .literal(let literal):
                    text[start...].starts(with: literal) && match(piece: piece + 1, at: start + literal.count)
                case .group(let name): matchGroup(name, piece: piece, at: start) { _ in true }
                case .time(let format):
                    matchGroup("started_at", piece: piece, at: start) { format.isTime($0) }
                }
            if !isMatch { hasFailed[piece * (text.count + 1) + start] = true }
            return isMatch
        }

        private mutating func matchGroup(
            _ name: String, piece: Int, at start: Int, _ isValue: (String) -> Bool
        ) -> Bool {
            guard start < text.count else { return false }
            for end in (start + 1)...text.count {
                guard text[end - 1] != UInt8(ascii: "/") else { return false }
                guard match(piece: piece + 1, at: end) else { continue }
                guard let value = String(validating: text[start..<end], as: UTF8.self), isValue(value) else { continue }
                groups[name] = value
                return true
            }
            return false
        }
    }
}

extension TimeFormat {
    /// Whether a text is written in this way, be there such a day or not.
    fileprivate func isTime(_ text: String) -> Bool {
        if case .pattern(let format) = self { return format.iso8601(text) != nil }
        return moment(text, in: .gmt) != nil
    }
}
