public import Archive
public import CallModel
import Foundation
import Yams

/// Finds presets: those that come with Sidetone by name, others as YAML files.
public enum PresetFile {
    /// - Parameters:
    ///   - name: of a shipped preset, or the path of a file that ends in `.yaml` or `.yml`.
    ///   - zone: of times that the telephone system writes without one: `Europe/Kyiv`.
    ///   - settingsFile: a relative path is relative to its folder.
    /// - Throws: `preset.unknown`, `preset.unreadable`, `settings.time_zone`, or `settings.malformed` with the key.
    public static func load(
        _ name: String, zone: String?, besides settingsFile: String? = nil
    ) throws(InputError) -> ArchivePreset {
        let timeZone = zone.flatMap { TimeZone(identifier: $0) }
        guard zone == nil || timeZone != nil else {
            throw InputError(
                code: "settings.time_zone", file: settingsFile ?? "--time-zone", place: "archive.time_zone",
                expected: "expected a time zone such as Europe/Kyiv")
        }
        return try preset(yaml: text(of: name, besides: settingsFile), file: name).inZone(timeZone)
    }

    private static func text(of name: String, besides settingsFile: String?) throws(InputError) -> String {
        guard name.hasSuffix(".yaml") || name.hasSuffix(".yml") else {
            if let yaml = ShippedPresets.yaml(named: name) { return yaml }
            throw InputError(
                code: "preset.unknown", file: settingsFile ?? "--preset", place: "archive.preset",
                expected: "expected one of \(ShippedPresets.names.joined(separator: ", ")), or the path of a YAML file")
        }
        let folder = settingsFile.map { URL(filePath: $0).deletingLastPathComponent() }
        do {
            return try String(contentsOf: URL(filePath: name, relativeTo: folder), encoding: .utf8)
        } catch {
            throw InputError(
                code: "preset.unreadable", file: name, expected: "expected a preset in YAML that can be read")
        }
    }

    private static func preset(yaml: String, file: String) throws(InputError) -> ArchivePreset {
        do {
            return try YAMLDecoder().decode(ArchivePreset.self, from: yaml)
        } catch let error as DecodingError {
            throw InputError(settings: file, error)
        } catch {
            throw InputError(code: "settings.malformed", file: file, expected: "expected YAML: \(error)")
        }
    }
}
