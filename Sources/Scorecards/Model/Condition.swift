/// When an item applies at all: an item above it has one of these answers.
public struct Condition: Hashable, Encodable, Sendable {
    public let item: String
    /// Option ids, or whole numbers of a scale. Not empty.
    public let anyOf: [String]

    private enum CodingKeys: String, CodingKey {
        case item
        case anyOf = "any_of"
    }
}
