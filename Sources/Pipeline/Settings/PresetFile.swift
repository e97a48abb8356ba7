public import Archive
public import CallModel
import Foundation
import Yams

/// Finds presets: those that come with Sidetone by name, others as YAML files.
public enum PresetFile {
    /// How a telephone system writes.
    /// - Parameters:
    ///   - name: of a shipped preset, or the path of a file that ends in `.yaml` or `.yml`.
    ///   - zone: of times that the telephone system writes without one: `Europe/Kyiv`.
    ///   - settingsFile: a relative path is relative to its folder.
    /// - Throws: `preset.unknown`, `preset.unreadable`, `settings.time_zone`, or `settings.malformed` with the key.
    public static func load(
        _ name: String, zone: String?, besides settingsFile: String? = nil
    ) throws(InputError) -> ArchivePreset {
        let yaml = try text(of: name, in: "archive.preset", ShippedPresets.names, besides: settingsFile)
        return try preset(ArchivePreset.self, yaml: yaml, file: name).inZone(timeZone(zone, settingsFile))
    }

    /// How a help desk exports; as `load`.
    public static func loadWritten(
        _ name: String, zone: String?, besides settingsFile: String? = nil
    ) throws(InputError) -> WrittenPreset {
        let yaml = try text(of: name, in: "archive.written", ShippedPresets.writtenNames, besides: settingsFile)
        return try preset(WrittenPreset.self, yaml: yaml, file: name).inZone(timeZone(zone, settingsFile))
    }

    private static func timeZone(_ name: String?, _ settingsFile: String?) throws(InputError) -> TimeZone? {
        guard let name else { return nil }
        guard let zone = TimeZone(identifier: name) else {
            throw InputError(
                code: "settings.time_zone", file: settingsFile ?? "--time-zone", place: "archive.time_zone",
                expected: "expected a time zone such as Europe/Kyiv")
        }
        return zone
    }

    private static func text(
        of name: String, in place: String, _ known: [String], besides settingsFile: String?
    ) throws(InputError) -> String {
        guard name.hasSuffix(".yaml") || name.hasSuffix(".yml") else {
            if known.contains(name), let yaml = ShippedPresets.yaml(named: name) { return yaml }
            throw InputError(
                code: "preset.unknown", file: settingsFile ?? "--preset", place: place,
                expected: "expected one of \(known.joined(separator: ", ")), or the path of a YAML file")
        }
        let folder = settingsFile.map { URL(filePath: $0).deletingLastPathComponent() }
        do {
            return try String(contentsOf: URL(filePath: name, relativeTo: folder), encoding: .utf8)
        } catch {
            throw InputError(
                code: "preset.unreadable", file: name, expected: "expected a preset in YAML that can be read")
        }
    }

    private static func preset<Preset: Decodable>(
        _ type: Preset.Type, yaml: String, file: String
    ) throws(InputError) -> Preset {
        do {
            return try YAMLDecoder().decode(type, from: yaml)
        } catch let error as DecodingError {
            throw InputError(settings: file, error)
        } catch {
            throw InputError(code: "settings.malformed", file: file, expected: "expected YAML: \(error)")
        }
    }
}
