/// Who speaks. A second agent after a transfer is still `agent`.
public enum Party: String, Codable, CodingKeyRepresentable, CaseIterable, Comparable, Sendable {
    case agent, customer

    public var other: Party { self == .agent ? .customer : .agent }

    public static func < (left: Party, right: Party) -> Bool { left.rawValue < right.rawValue }
}
