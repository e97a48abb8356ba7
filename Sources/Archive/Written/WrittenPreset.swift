import CallModel
public import FoundationEssentials

/// How a help desk exports its chats, e-mails and tickets: data, read from YAML.
public struct WrittenPreset: Hashable, Sendable {
    /// As in `archive.written`: `gorgias`.
    public let name: String
    public let title: String
    /// The public documents it was made from.
    public let documents: [String]
    /// Before the ids of the help desk, so that no call has the same: `gorgias-`. Not empty.
    let prefix: String
    /// Whether other sources name the same customers alike: then they are who called on the telephone. Else a customer
    /// has the prefix too.
    let sharesCustomers: Bool
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

    /// Whether a written case is of this help desk.
    func has(_ id: CallID) -> Bool { id.text.hasPrefix(prefix) }
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
        case sharesCustomers = "customer_is_shared"
    }

    /// - Throws: a `DecodingError` whose description begins with what was expected.
    public init(from decoder: any Decoder) throws {
        try refuseUnknownKeys(decoder, CodingKeys.self)
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        name = try fields.decode(String.self, forKey: .name)
        title = try fields.decodeIfPresent(String.self, forKey: .title) ?? name
        documents = try fields.decodeIfPresent([String].self, forKey: .documents) ?? []
        prefix = try fields.decode(String.self, forKey: .prefix)
        sharesCustomers = try fields.decodeIfPresent(Bool.self, forKey: .sharesCustomers) ?? false
        let zone = try fields.timeZone(.timeZone)
        cases = try fields.decode([ManifestMapping].self, forKey: .cases).map { $0.inZone(zone) }
        messages = try fields.decode([MessageMapping].self, forKey: .messages).map { $0.inZone(zone) }
        guard CallID(prefix) != nil else {
            throw fields.fault(.prefix, "expected what the id of every case is to begin with, such as \(name)-")
        }
        guard cases.allSatisfy({ $0.columns[.medium] != nil }) else {
            throw fields.fault(.cases, "expected a column for medium in every table of cases")
        }
    }
}
