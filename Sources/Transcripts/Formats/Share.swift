/// A number from 0 to 1.
struct Share: Decodable {
    let value: Double

    /// `nil` outside 0...1.
    init?(_ value: Double) {
        guard (0...1).contains(value) else { return nil }
        self.value = value
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let share = Share(try container.decode(Double.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "expected a number from 0 to 1")
        }
        self = share
    }
}
