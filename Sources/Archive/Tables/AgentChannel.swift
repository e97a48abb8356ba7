import CallModel

/// Which channel is the agent, where a source always records in the same way.
enum AgentChannel: Hashable, Sendable {
    case always(Int)
    /// It depends on who called whom.
    case byDirection([Call.Direction: Int])

    /// `nil` where the direction is not known and it depends on that.
    func channel(_ direction: Call.Direction?) -> Int? {
        switch self {
        case .always(let channel): channel
        case .byDirection(let channels): direction.flatMap { channels[$0] }
        }
    }
}

extension AgentChannel: Decodable {
    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let channel = try? value.decode(Int.self), (0...1).contains(channel) {
            self = .always(channel)
            return
        }
        guard let named = try? value.decode([String: Int].self), named.values.allSatisfy((0...1).contains) else {
            throw AgentChannel.fault(value)
        }
        var channels: [Call.Direction: Int] = [:]
        for (name, channel) in named {
            guard let direction = Call.Direction(rawValue: name) else { throw AgentChannel.fault(value) }
            channels[direction] = channel
        }
        self = .byDirection(channels)
    }

    private static func fault(_ value: any SingleValueDecodingContainer) -> DecodingError {
        DecodingError.dataCorruptedError(
            in: value, debugDescription: "expected 0 or 1, or one of them for inbound, outbound or internal each")
    }
}
