import FoundationEssentials

/// Any name of a field.
private struct AnyKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}

/// A misspelt key would be ignored in silence.
func refuseUnknownKeys<Key: CodingKey & CaseIterable & RawRepresentable<String>>(
    _ decoder: any Decoder, _ keys: Key.Type
) throws {
    let known = Key.allCases.map(\.rawValue)
    let names = try decoder.container(keyedBy: AnyKey.self).allKeys.map(\.stringValue)
    guard let stranger = names.filter({ !known.contains($0) }).min() else { return }
    throw DecodingError.dataCorrupted(
        .init(
            codingPath: decoder.codingPath,
            debugDescription: "expected one of \(known.joined(separator: ", ")), found \(stranger)"))
}

extension KeyedDecodingContainer {
    func fault(_ key: Key, _ expected: String) -> DecodingError {
        DecodingError.dataCorruptedError(forKey: key, in: self, debugDescription: expected)
    }

    /// `nil` where the key is absent.
    func timeZone(_ key: Key) throws -> TimeZone? {
        guard let name = try decodeIfPresent(String.self, forKey: key) else { return nil }
        guard let zone = TimeZone(named: name) else {
            throw fault(key, "expected a time zone such as Europe/Kyiv")
        }
        return zone
    }

    /// A comma where the key is absent.
    func delimiter(_ key: Key) throws -> UInt8 {
        let text = try decodeIfPresent(String.self, forKey: key) ?? ","
        guard let byte = text.utf8.first, [",", ";", "\t", "|"].contains(text) else {
            throw fault(key, "expected a comma, semicolon, tab or bar")
        }
        return byte
    }

    /// ISO 8601 where the key is absent.
    func timeFormat(_ key: Key) throws -> TimeFormat {
        guard let format = TimeFormat(named: try decodeIfPresent(String.self, forKey: key) ?? "iso8601") else {
            throw fault(
                key,
                "expected iso8601 or a pattern of yyyy MM dd HH mm ss, such as dd.MM.yyyy HH:mm:ss, or one of epoch_s, epoch_ms, rfc2822"
            )
        }
        return format
    }

    /// `nil` where the key is absent.
    func choice<Choice: RawRepresentable<String> & CaseIterable>(_ key: Key) throws -> Choice? {
        guard let text = try decodeIfPresent(String.self, forKey: key) else { return nil }
        guard let choice = Choice(rawValue: text) else {
            let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
            throw fault(key, "expected one of \(known), found \(text)")
        }
        return choice
    }
}
