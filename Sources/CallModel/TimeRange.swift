/// A stretch of recording time, `start..<end`, in whole milliseconds. Never empty.
public struct TimeRange: Hashable, Comparable, Sendable {
    public let startMs: Int
    public let endMs: Int

    /// `nil` unless `0 <= startMs < endMs`.
    public init?(startMs: Int, endMs: Int) {
        guard 0 <= startMs, startMs < endMs else { return nil }
        self.startMs = startMs
        self.endMs = endMs
    }

    public var durationMs: Int { endMs - startMs }

    public func contains(_ ms: Int) -> Bool { startMs <= ms && ms < endMs }

    /// The part shared with `other`; `nil` where they only touch or are apart.
    public func overlap(with other: TimeRange) -> TimeRange? {
        TimeRange(startMs: max(startMs, other.startMs), endMs: min(endMs, other.endMs))
    }

    public static func < (left: TimeRange, right: TimeRange) -> Bool {
        (left.startMs, left.endMs) < (right.startMs, right.endMs)
    }
}

extension TimeRange: Codable {
    private enum CodingKeys: String, CodingKey {
        case startMs = "start_ms"
        case endMs = "end_ms"
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        let startMs = try fields.decode(Int.self, forKey: .startMs)
        let endMs = try fields.decode(Int.self, forKey: .endMs)
        guard let range = TimeRange(startMs: startMs, endMs: endMs) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "expected 0 <= start_ms < end_ms"))
        }
        self = range
    }
}
