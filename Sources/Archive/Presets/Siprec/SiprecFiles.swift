/// Where SIPREC metadata is, and who is an agent.
public struct SiprecFiles: Hashable, Sendable {
    let files: FileNames
    /// Addresses of agents, with `*` for any characters: `sip:*@agents.example`.
    let agents: [String]
}

extension SiprecFiles: Decodable {
    private enum CodingKeys: String, CodingKey, CaseIterable { case files, agents }

    public init(from decoder: any Decoder) throws {
        try refuseUnknownKeys(decoder, CodingKeys.self)
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        files = .patterns(try fields.decode([String].self, forKey: .files))
        agents = try fields.decodeIfPresent([String].self, forKey: .agents) ?? []
    }
}
