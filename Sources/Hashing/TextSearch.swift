/// Looks for marked texts in bytes, for all of them in one pass.
public struct TextSearch: Sendable {
    private let marker: TextMarker
    private let marks: [UInt64: [TextMark]]
    /// By the highest 16 bits of a rolling hash: whether a text may begin where it is met.
    private var isWanted = [Bool](repeating: false, count: 1 << 16)
    /// What a byte that leaves the window weighed in the rolling hash.
    private let leaving: UInt64
    /// Bytes of the longest text.
    public let longest: Int

    public init(for marks: [TextMark], by marker: TextMarker) {
        self.marker = marker
        self.marks = Dictionary(grouping: marks, by: \.start)
        leaving = (0..<TextMarker.shortest).reduce(1) { weight, _ in weight &* marker.base }
        longest = marks.map(\.length).max() ?? 0
        for mark in marks { isWanted[Int(mark.start >> 48)] = true }
    }

    /// The marked texts that stand in `bytes`.
    /// - Complexity: O(n) where few are met.
    public func texts(in bytes: [UInt8]) -> Set<String> {
        let width = TextMarker.shortest
        guard !marks.isEmpty, bytes.count >= width else { return [] }
        var found: Set<String> = []
        var hash = marker.rollingHash(of: bytes.prefix(width))
        for start in 0...(bytes.count - width) {
            if isWanted[Int(hash >> 48)] { found.formUnion(texts(at: start, hash, in: bytes)) }
            guard start + width < bytes.count else { break }
            hash = hash &* marker.base &+ UInt64(bytes[start + width]) &- UInt64(bytes[start]) &* leaving
        }
        return found
    }

    private func texts(at start: Int, _ hash: UInt64, in bytes: [UInt8]) -> [String] {
        (marks[hash] ?? []).compactMap { mark in
            guard mark.length <= bytes.count - start else { return nil }
            let text = bytes[start..<start + mark.length]
            return marker.hmac(of: text) == mark.hmac ? String(decoding: text, as: UTF8.self) : nil
        }
    }
}
