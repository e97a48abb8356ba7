public import FoundationEssentials

/// How a help desk exports its chats, e-mails and tickets: data, read from YAML.
public struct WrittenPreset: Hashable, Sendable {
    /// As in `archive.written`: `gorgias`.
    public let name: String
    public let title: String
    /// The public documents it was made from.
    public let documents: [String]
    /// Before the ids of the help desk, so that no call has the same: `gorgias-`.
    let prefix: String
    /// One row for each case.
    private(set) var cases: [ManifestMapping]
    private(set) var messages: [MessageMapping]

    /// The same, for a help desk that writes local times in `zone`.
    public func inZone(_ zone: TimeZone?) -> WrittenPreset {
        var preset = self
        preset.cases = cases.map { $0.inZone(zone) }
        preset.messages = messages.map { $0.inZone(zone) }
        return preset
    }
}

extension ManifestMapping {
    fileprivate func inZone(_ zone: TimeZone?) -> ManifestMapping {
        var mapping = self
        mapping.timeZone = timeZone ?? zone
        return mapping
    }
}

extension MessageMapping {
    fileprivate func inZone(_ zone: TimeZone?) -> MessageMapping {
        var mapping = self
        mapping.timeZone = timeZone ?? zone
        return mapping
    }
}

extension WrittenPreset: Decodable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case name, title, documents, prefix, cases, messages
        case timeZone = "time_zone"
    }

    /// - Throws: a `DecodingError` whose description begins with what was expected.
    public init(from decoder: any Decoder) throws {
        try refuseUnknownKeys(decoder, CodingKeys.self)
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        name = try fields.decode(String.self, forKey: .name)
        title = try fields.decodeIfPresent(String.self, forKey: .title) ?? name
        documents = try fields.decodeIfPresent([String].self, forKey: .documents) ?? []
        prefix = try fields.decodeIfPresent(String.self, forKey: .prefix) ?? ""
        let zone = try fields.timeZone(.timeZone)
        cases = try fields.decode([ManifestMapping].self, forKey: .cases).map { $0.inZone(zone) }
        messages = try fields.decode([MessageMapping].self, forKey: .messages).map { $0.inZone(zone) }
        guard cases.allSatisfy({ $0.columns[.medium] != nil }) else {
            throw fields.fault(.cases, "expected a column for medium in every table of cases")
        }
    }
}
