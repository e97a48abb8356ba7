import CallModel
import Consent

/// Somebody in the conversation.
struct VConParty {
    let name: String?
    /// Telephone number, SIP or mail address.
    let address: String?
    /// By the `role` of the contact-centre extension; `nil` for any other role or none.
    let side: Party?

    init(_ json: JSONValue) {
        name = json.text(at: "name")
        address = json.text(at: "tel") ?? json.text(at: "sip") ?? json.text(at: "mailto")
        side = VConParty.sides[json.text(at: "role")?.lowercased() ?? ""]
    }

    private static let sides: [String: Party] = ["agent": .agent, "customer": .customer, "caller": .customer]

    /// The parties of each channel: one number for one channel, a list with an item per channel for several. A `null`
    /// is a channel with nobody on it.
    static func channels(_ parties: JSONValue?) -> [[Int]] {
        switch parties {
        case .array(let items)?: items.map(indices)
        case let single?: [indices(single)]
        case nil: []
        }
    }

    private static func indices(_ value: JSONValue) -> [Int] {
        switch value {
        case .number(let literal): Int(literal).map { [$0] } ?? []
        case .array(let items): items.flatMap(indices)
        default: []
        }
    }

    /// The channel on which agents and nobody else are; `nil` unless there are two channels and just one is such.
    static func agentChannel(_ channels: [[Int]], _ parties: [VConParty]) -> Int? {
        guard channels.count == 2 else { return nil }
        let ofAgents = channels.indices.filter { index in
            !channels[index].isEmpty
                && channels[index].allSatisfy { parties.indices.contains($0) && parties[$0].side == .agent }
        }
        return ofAgents.count == 1 ? ofAgents[0] : nil
    }
}
