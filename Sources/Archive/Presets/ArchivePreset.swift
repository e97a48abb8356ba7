public import CallModel
public import FoundationEssentials

/// How a telephone system names its recordings and writes down its calls: data, read from YAML.
///
/// Whatever is read through a preset can be overridden by a sidecar or a manifest, which come first.
public struct ArchivePreset: Hashable, Sendable {
    /// As in `archive.preset`: `asterisk`.
    public let name: String
    public let title: String
    /// The public documents it was made from.
    public let documents: [String]
    /// The first whose pattern is that of a name counts.
    public let names: [RecordingNameRule]
    public internal(set) var tables: [ManifestMapping]
    public let asterisk: AsteriskFiles?
    public let siprec: SiprecFiles?
    /// Of times that are written without one; `nil` where the installation must say.
    public internal(set) var timeZone: TimeZone?

    /// The same, for an installation whose system writes local times in `zone`.
    public func inZone(_ zone: TimeZone?) -> ArchivePreset {
        guard let zone else { return self }
        var preset = self
        preset.timeZone = timeZone ?? zone
        for index in tables.indices { preset.tables[index].timeZone = tables[index].timeZone ?? preset.timeZone }
        return preset
    }

    /// What the name of a recording tells.
    /// - Returns: `nil` where no pattern is that of the name.
    /// - Throws: `name.bad_value` where a part of the name cannot be.
    public func metadata(ofRecording path: String) throws(InputError) -> CallMetadata? {
        for rule in names {
            if let metadata = try rule.metadata(of: path, in: timeZone) { return metadata }
        }
        return nil
    }

    /// Why nothing is known of a recording that no table names.
    public func refusal(ofRecording path: String) -> InputError {
        do throws(InputError) {
            guard let told = try metadata(ofRecording: path) else { return unmatched(path) }
            _ = try told.call(file: path)
            return unmatched(path)
        } catch {
            return error
        }
    }

    private func unmatched(_ path: String) -> InputError {
        let patterns = names.map(\.pattern.text).joined(separator: " or ")
        return InputError(
            code: "preset.unmatched", file: path,
            expected: names.isEmpty
                ? "expected a row of the tables of preset \(name) that names it"
                : "expected a row of the tables of preset \(name) that names it, or a name such as \(patterns)")
    }
}

extension ArchivePreset: Decodable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case name, title, documents, names, tables, asterisk, siprec
        case timeZone = "time_zone"
    }

    /// - Throws: a `DecodingError` whose description begins with what was expected.
    public init(from decoder: any Decoder) throws {
        try refuseUnknownKeys(decoder, CodingKeys.self)
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        name = try fields.decode(String.self, forKey: .name)
        title = try fields.decodeIfPresent(String.self, forKey: .title) ?? name
        documents = try fields.decodeIfPresent([String].self, forKey: .documents) ?? []
        names = try fields.decodeIfPresent([RecordingNameRule].self, forKey: .names) ?? []
        tables = try fields.decodeIfPresent([ManifestMapping].self, forKey: .tables) ?? []
        asterisk = try fields.decodeIfPresent(AsteriskFiles.self, forKey: .asterisk)
        siprec = try fields.decodeIfPresent(SiprecFiles.self, forKey: .siprec)
        timeZone = try fields.timeZone(.timeZone)
    }
}
