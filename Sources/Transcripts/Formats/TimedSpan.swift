import CallModel

/// The `start` and `end` of a segment or word, in seconds.
struct TimedSpan: Decodable {
    let range: TimeRange

    private enum CodingKeys: CodingKey { case start, end }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        let start = try fields.decode(Double.self, forKey: .start)
        let end = try fields.decode(Double.self, forKey: .end)
        guard let range = TimeRange(startSeconds: start, endSeconds: end) else {
            throw DecodingError.dataCorruptedError(
                forKey: .end, in: fields, debugDescription: "expected 0 <= start <= end, in seconds")
        }
        self.range = range
    }
}
