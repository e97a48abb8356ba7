/// A report that is made again every night and sent: which kind, by what, of which figures.
public struct ReportDefinition: Hashable, Decodable, Sendable {
    public enum Kind: String, Codable, CaseIterable, Sendable {
        case cut, norms, comparison, coverage, control, hours
    }

    public enum Span: String, Codable, CaseIterable, Sendable {
        /// The day before the night.
        case day
        /// The ISO week of the day before.
        case week
        /// Its month.
        case month
        /// Everything on file.
        case all
    }

    /// Names the file and the mail.
    public let name: String
    public let kind: Kind
    public let by: [String]
    public let figures: [String]
    public let over: Span
    /// To whom it is mailed; empty keeps it in the work directory.
    public let to: [String]

    private enum CodingKeys: String, CodingKey, CaseIterable { case name, kind, by, figures, over, to }

    private struct AnyKey: CodingKey {
        let stringValue: String
        let intValue: Int? = nil

        init(stringValue: String) { self.stringValue = stringValue }

        init?(intValue: Int) { nil }
    }

    /// - Throws: also for a key that a definition does not have: misspelt, it would be ignored in silence.
    public init(from decoder: any Decoder) throws {
        let known = CodingKeys.allCases.map(\.rawValue)
        for key in try decoder.container(keyedBy: AnyKey.self).allKeys where !known.contains(key.stringValue) {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: decoder.codingPath,
                    debugDescription: "expected \(known.joined(separator: ", ")), found \(key.stringValue)"))
        }
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        name = try fields.decode(String.self, forKey: .name)
        kind = try fields.decodeIfPresent(Kind.self, forKey: .kind) ?? .cut
        by = try fields.decodeIfPresent([String].self, forKey: .by) ?? ["agent"]
        figures = try fields.decodeIfPresent([String].self, forKey: .figures) ?? []
        over = try fields.decodeIfPresent(Span.self, forKey: .over) ?? .week
        to = try fields.decodeIfPresent([String].self, forKey: .to) ?? []
        guard !name.isEmpty, name.utf8.allSatisfy({ Self.isPlain($0) }) else {
            throw DecodingError.dataCorruptedError(
                forKey: .name, in: fields,
                debugDescription: "expected a name of small letters, digits and hyphens, found \(name)")
        }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
    }
}
