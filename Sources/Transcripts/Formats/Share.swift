/// A number from 0 to 1.
struct Share: Decodable {
    let value: Double

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        value = try container.decode(Double.self)
        guard (0...1).contains(value) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "expected a number from 0 to 1")
        }
    }
}
