/// What a `Range` header asks for (RFC 9110, 14).
enum ByteRange: Hashable, Sendable {
    case whole
    case part(Range<Int>)
    /// Nothing of it is there, or several parts were asked for, which we do not send.
    case unsatisfiable

    /// - Parameters:
    ///   - header: of the request; `nil` and other units than bytes ask for the whole.
    ///   - length: of what there is, bytes.
    init(_ header: String?, length: Int) {
        guard let header, header.lowercased().hasPrefix("bytes=") else {
            self = .whole
            return
        }
        let ends = header.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false)
            .map { $0.trimmingPrefix { $0 == " " } }
        guard !header.contains(","), ends.count == 2, let range = ByteRange.range(ends[0], ends[1], length) else {
            self = .unsatisfiable
            return
        }
        self = .part(range)
    }

    /// What to send of so many bytes.
    func bytes(of length: Int) -> Range<Int> {
        switch self {
        case .whole: 0..<length
        case .part(let range): range
        case .unsatisfiable: 0..<0
        }
    }

    private static func range(_ first: Substring, _ last: Substring, _ length: Int) -> Range<Int>? {
        if first.isEmpty {
            guard let count = number(last), count > 0, length > 0 else { return nil }
            return max(0, length - count)..<length
        }
        guard let first = number(first), first < length else { return nil }
        guard !last.isEmpty else { return first..<length }
        guard let last = number(last), last >= first else { return nil }
        return first..<min(last, length - 1) + 1
    }

    /// Digits only: no sign, no space. What is larger than any file is clipped.
    private static func number(_ text: Substring) -> Int? {
        guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return Int(text) ?? Int.max - 1
    }
}
