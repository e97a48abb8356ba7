import CallModel
import FoundationEssentials

extension ManifestMapping: Decodable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case file, delimiter, columns
        case timeZone = "time_zone"
        case timeFormat = "time_format"
        case columnsByDirection = "columns_by_direction"
        case extraColumns = "extra_columns"
        case files, format, header, records, values, only
        case agentChannel = "agent_channel"
        case recordingName = "recording_by"
        case fillsCase = "fills_case"
        case mayLack = "may_lack"
        case repeats
    }

    /// - Throws: a `DecodingError` whose description begins with what was expected.
    public init(from decoder: any Decoder) throws {
        try refuseUnknownKeys(decoder, CodingKeys.self)
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        files =
            if let patterns = try fields.decodeIfPresent([String].self, forKey: .files) {
                .patterns(patterns)
            } else {
                .path(try fields.decode(String.self, forKey: .file))
            }
        format = try fields.choice(.format) ?? .csv
        delimiter = try fields.delimiter(.delimiter)
        header = try fields.decodeIfPresent([String].self, forKey: .header)
        records = try fields.decodeIfPresent(String.self, forKey: .records)
        timeZone = try fields.timeZone(.timeZone)
        timeFormat = try fields.timeFormat(.timeFormat)
        extraColumns = try fields.decodeIfPresent([String].self, forKey: .extraColumns) ?? []
        columnsByDirection = try ManifestMapping.columnsByDirection(fields)
        values = try ManifestMapping.values(fields)
        only = try fields.decodeIfPresent([String: [String]].self, forKey: .only) ?? [:]
        mayLack = Set(try fields.decodeIfPresent([String].self, forKey: .mayLack) ?? [])
        agentChannel = try fields.decodeIfPresent(AgentChannel.self, forKey: .agentChannel)
        recordingName = try fields.choice(.recordingName) ?? .path
        fillsCase = try fields.decodeIfPresent(Bool.self, forKey: .fillsCase) ?? false
        repeats = try fields.decodeIfPresent(Bool.self, forKey: .repeats) ?? false
        columns = try ManifestMapping.columns(fields, needsRecording: !fillsCase)
        guard columns[.medium] == nil || columns[.recording] == nil else {
            throw fields.fault(.columns, "expected one of medium and recording: a written case has no recording")
        }
    }

    private typealias Fields = KeyedDecodingContainer<CodingKeys>

    private static func columns(_ fields: Fields, needsRecording: Bool) throws -> [ManifestField: String] {
        var columns: [ManifestField: String] = [:]
        for (name, column) in try fields.decode([String: String].self, forKey: .columns).sorted(by: { $0.key < $1.key })
        {
            columns[try field(named: name, fields, .columns)] = column
        }
        let needsRecording = needsRecording && columns[.medium] == nil
        for field in ManifestField.required where columns[field] == nil && (needsRecording || field != .recording) {
            throw fields.fault(.columns, "expected a column for \(field.rawValue)")
        }
        for (one, other) in ManifestField.durations where columns[one] != nil && columns[other] != nil {
            throw fields.fault(.columns, "expected one of \(one.rawValue) and \(other.rawValue)")
        }
        return columns
    }

    private static func columnsByDirection(_ fields: Fields) throws -> [ManifestField: [Call.Direction: String]] {
        var columns: [ManifestField: [Call.Direction: String]] = [:]
        let written =
            try fields.decodeIfPresent([String: [String: String]].self, forKey: .columnsByDirection) ?? [:]
        for (name, named) in written.sorted(by: { $0.key < $1.key }) {
            let field = try field(named: name, fields, .columnsByDirection)
            for (text, column) in named.sorted(by: { $0.key < $1.key }) {
                guard let direction = Call.Direction(rawValue: text) else {
                    throw fields.fault(.columnsByDirection, "expected inbound, outbound or internal, found \(text)")
                }
                columns[field, default: [:]][direction] = column
            }
        }
        return columns
    }

    private static func values(_ fields: Fields) throws -> [ManifestField: [String: String]] {
        var values: [ManifestField: [String: String]] = [:]
        let written = try fields.decodeIfPresent([String: [String: String]].self, forKey: .values) ?? [:]
        for (name, meanings) in written.sorted(by: { $0.key < $1.key }) {
            values[try field(named: name, fields, .values)] = meanings
        }
        return values
    }

    private static func field(named name: String, _ fields: Fields, _ key: CodingKeys) throws -> ManifestField {
        guard let field = ManifestField(rawValue: name) else {
            let known = ManifestField.allCases.map(\.rawValue).joined(separator: ", ")
            throw fields.fault(key, "expected one of \(known), found \(name)")
        }
        return field
    }
}
