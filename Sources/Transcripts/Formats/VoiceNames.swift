public import CallModel

/// Whom the speaker names of a transcript mean. Upper and lower case count the same.
public struct VoiceNames: Hashable, Sendable {
    private let parties: [String: Party]

    public init(_ parties: [String: Party]) {
        let ordered = parties.sorted { $0.key < $1.key }
        self.parties = Dictionary(ordered.map { ($0.key.lowercased(), $0.value) }) { first, _ in first }
    }

    /// `Agent` and `Customer`.
    public static let standard = VoiceNames(["agent": .agent, "customer": .customer])

    /// `nil` where the name is not known.
    public func party(named name: some StringProtocol) -> Party? { parties[name.lowercased()] }

    /// The known names, for messages: `agent, customer`.
    public var list: String { parties.keys.sorted().joined(separator: ", ") }
}
