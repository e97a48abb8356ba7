import CallModel
import FoundationEssentials

/// What the name of a recording tells of its call.
public struct RecordingNameRule: Hashable, Sendable {
    let pattern: NamePattern
    /// What is true of every recording with such a name: `direction: outbound`.
    let set: [String: String]
    let agentChannel: AgentChannel?

    /// - Returns: `nil` where the name is not of the pattern.
    /// - Throws: `name.bad_value` where it is, but a part of it cannot be.
    func metadata(of path: String, in zone: TimeZone?) throws(InputError) -> CallMetadata? {
        guard var texts = pattern.match(path) else { return nil }
        texts.merge(set) { _, constant in constant }
        texts["_"] = nil
        var metadata = CallMetadata()
        metadata.callID = try value("call_id", texts, path, "expected a call id", CallID.init)
        metadata.startedAt = try startedAt(texts, path, zone)
        metadata.direction = try value("direction", texts, path, "expected inbound, outbound or internal") {
            Call.Direction(rawValue: $0.lowercased())
        }
        metadata.agentChannel = agentChannel?.channel(metadata.direction)
        for (name, field) in CallMetadata.texts { metadata[keyPath: field] = texts[name] }
        metadata.columns = texts.filter { !CallMetadata.fieldNames.contains($0.key) }
        return metadata
    }

    private func startedAt(
        _ texts: [String: String], _ path: String, _ zone: TimeZone?
    ) throws(InputError) -> ZonedTime? {
        let format = pattern.pieces.lazy.compactMap { if case .time(let format) = $0 { format } else { nil } }.first
        let expected =
            zone == nil
            ? "expected archive.time_zone in the settings, since the name tells a time without its zone"
            : "expected a time that occurs once in the zone"
        return try value("started_at", texts, path, expected) { format?.moment($0, in: zone) }
    }

    private func value<Value>(
        _ name: String, _ texts: [String: String], _ path: String, _ expected: String, _ convert: (String) -> Value?
    ) throws(InputError) -> Value? {
        guard let text = texts[name] else { return nil }
        guard let value = convert(text) else {
            throw InputError(code: "name.bad_value", file: path, place: "{\(name)} of the name", expected: expected)
        }
        return value
    }
}

extension RecordingNameRule: Decodable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case pattern, set
        case agentChannel = "agent_channel"
    }

    public init(from decoder: any Decoder) throws {
        try refuseUnknownKeys(decoder, CodingKeys.self)
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        guard let pattern = NamePattern(try fields.decode(String.self, forKey: .pattern)) else {
            throw fields.fault(
                .pattern,
                "expected text with groups such as {agent}-{started_at:yyyyMMdd-HHmmss}-{call_id}, and text between groups"
            )
        }
        self.pattern = pattern
        set = try fields.decodeIfPresent([String: String].self, forKey: .set) ?? [:]
        agentChannel = try fields.decodeIfPresent(AgentChannel.self, forKey: .agentChannel)
    }
}
