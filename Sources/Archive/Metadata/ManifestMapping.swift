import FoundationEssentials

/// How a CSV manifest is to be read: one entry of `archive.manifests` in the configuration.
public struct ManifestMapping: Hashable, Sendable {
    /// Relative to the archive.
    public let file: String
    let delimiter: UInt8
    /// For times written without one; where it is `nil` such a row is refused.
    let timeZone: TimeZone?
    /// `nil` for ISO 8601.
    let timeFormat: WallClockFormat?
    let columns: [ManifestField: String]
    let extraColumns: [String]
}

extension ManifestMapping: Decodable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case file, delimiter, columns
        case timeZone = "time_zone"
        case timeFormat = "time_format"
        case extraColumns = "extra_columns"
    }

    /// - Throws: a `DecodingError` whose description begins with what was expected.
    public init(from decoder: any Decoder) throws {
        try ManifestMapping.refuseUnknownKeys(decoder)
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        file = try fields.decode(String.self, forKey: .file)
        delimiter = try ManifestMapping.delimiter(fields)
        timeZone = try ManifestMapping.timeZone(fields)
        timeFormat = try ManifestMapping.timeFormat(fields)
        columns = try ManifestMapping.columns(fields)
        extraColumns = try fields.decodeIfPresent([String].self, forKey: .extraColumns) ?? []
    }

    private typealias Fields = KeyedDecodingContainer<CodingKeys>

    private static func refuseUnknownKeys(_ decoder: any Decoder) throws {
        let known = CodingKeys.allCases.map(\.rawValue)
        let names = try decoder.container(keyedBy: AnyKey.self).allKeys.map(\.stringValue)
        guard let stranger = names.filter({ !known.contains($0) }).min() else { return }
        throw DecodingError.dataCorrupted(
            .init(
                codingPath: decoder.codingPath,
                debugDescription: "expected one of \(known.joined(separator: ", ")), found \(stranger)"))
    }

    private static func delimiter(_ fields: Fields) throws -> UInt8 {
        let text = try fields.decodeIfPresent(String.self, forKey: .delimiter) ?? ","
        guard let byte = text.utf8.first, [",", ";", "\t", "|"].contains(text) else {
            throw fault(.delimiter, fields, "expected a comma, semicolon, tab or bar")
        }
        return byte
    }

    private static func timeZone(_ fields: Fields) throws -> TimeZone? {
        guard let name = try fields.decodeIfPresent(String.self, forKey: .timeZone) else { return nil }
        guard let zone = TimeZone(named: name) else {
            throw fault(.timeZone, fields, "expected a time zone such as Europe/Kyiv")
        }
        return zone
    }

    private static func timeFormat(_ fields: Fields) throws -> WallClockFormat? {
        let pattern = try fields.decodeIfPresent(String.self, forKey: .timeFormat) ?? "iso8601"
        if pattern == "iso8601" { return nil }
        guard let format = WallClockFormat(pattern: pattern) else {
            throw fault(
                .timeFormat, fields, "expected iso8601 or a pattern of yyyy MM dd HH mm ss, such as dd.MM.yyyy HH:mm:ss"
            )
        }
        return format
    }

    private static func columns(_ fields: Fields) throws -> [ManifestField: String] {
        var columns: [ManifestField: String] = [:]
        for (name, column) in try fields.decode([String: String].self, forKey: .columns).sorted(by: { $0.key < $1.key })
        {
            guard let field = ManifestField(rawValue: name) else {
                let known = ManifestField.allCases.map(\.rawValue).joined(separator: ", ")
                throw fault(.columns, fields, "expected one of \(known), found \(name)")
            }
            columns[field] = column
        }
        for field in ManifestField.required where columns[field] == nil {
            throw fault(.columns, fields, "expected a column for \(field.rawValue)")
        }
        for (one, other) in [(ManifestField.waitSeconds, ManifestField.waitMs), (.holdSeconds, .holdMs)]
        where columns[one] != nil && columns[other] != nil {
            throw fault(.columns, fields, "expected one of \(one.rawValue) and \(other.rawValue)")
        }
        return columns
    }

    private static func fault(_ key: CodingKeys, _ fields: Fields, _ expected: String) -> DecodingError {
        DecodingError.dataCorruptedError(forKey: key, in: fields, debugDescription: expected)
    }
}

/// Any name of a field.
private struct AnyKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}
