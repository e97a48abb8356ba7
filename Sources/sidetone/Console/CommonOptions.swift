import ArgumentParser
import CallModel
import Configuration
import Foundation
import Logging
import Pipeline
import Store

/// Options that every command with a work directory has. None has a default of its own, so that the environment and
/// `sidetone.yaml` can answer where no flag does.
struct CommonOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Folder of the database and digests (default: ./sidetone-work).", valueName: "dir"))
    var work: String?

    @Option(help: ArgumentHelp("Settings file (default: ./sidetone.yaml where it exists).", valueName: "file"))
    var config: String?

    @Option(help: ArgumentHelp("Folder of recordings.", valueName: "dir"))
    var archive: String?

    @Option(help: "Messages as plain text, or as one JSON object per line.")
    var log: LogFormat?

    enum LogFormat: String, ExpressibleByArgument, CaseIterable { case text, json }

    /// Flags before environment (`SIDETONE_WORK`, …) before file before defaults.
    func settings() throws -> Settings {
        let path = config ?? (FileManager.default.fileExists(atPath: "sidetone.yaml") ? "sidetone.yaml" : nil)
        let file = try path.map(SettingsFile.read) ?? .none
        let reader = ConfigReader(providers: [
            InMemoryProvider(values: flags),
            EnvironmentVariablesProvider().prefixKeys(with: "sidetone"),
            InMemoryProvider(values: file.values.configured),
        ])
        return Settings(
            archive: reader.path("archive.path", of: path), work: reader.path("work", of: path) ?? "sidetone-work",
            scorecards: reader.path("scorecards", of: path), manifests: file.manifests,
            settleS: reader.double(forKey: "archive.settle.s", default: 2),
            growingS: reader.double(forKey: "archive.growing.s", default: 900),
            workers: max(1, reader.int(forKey: "workers", default: ProcessInfo.processInfo.activeProcessorCount)),
            draw: file.draw, calendar: file.calendar,
            digestLanguage: reader.string(forKey: "digest.language", default: "en"),
            webURL: reader.string(forKey: "web.url"))
    }

    /// Opens the store of the work directory, which is made where it is missing.
    func openStore(_ settings: Settings) async throws -> Store {
        try await Store(try WorkDirectory(path: settings.work).openDatabase())
    }

    func logger() -> Logger {
        let format = log
        return Logger(label: "sidetone") { _ in
            format == .json ? JSONLogHandler() as any LogHandler : TextLogHandler()
        }
    }

    private var flags: [AbsoluteConfigKey: ConfigValue] {
        let given = [("work", work), ("archive.path", archive)]
        return given.reduce(into: [String: String]()) { $0[$1.0] = $1.1.map(absolute) }.configured
    }

    /// A path of a flag is relative to where the command was given, not to the settings file.
    private func absolute(_ path: String) -> String { URL(filePath: path).path }
}

extension [String: String] {
    fileprivate var configured: [AbsoluteConfigKey: ConfigValue] {
        reduce(into: [:]) { values, entry in
            let key = AbsoluteConfigKey(entry.key.split(separator: ".").map(String.init))
            values[key] = ConfigValue(.string(entry.value), isSecret: false)
        }
    }
}

extension ConfigReader {
    /// A path; a relative one is relative to the folder of the settings file.
    fileprivate func path(_ key: ConfigKey, of settingsFile: String?) -> String? {
        string(forKey: key).map { value in
            let base = settingsFile.map { URL(filePath: $0).deletingLastPathComponent() }
            return URL(filePath: value, relativeTo: base).path
        }
    }
}

extension SettingsFile {
    fileprivate static func read(_ path: String) throws -> SettingsFile {
        do {
            return try SettingsFile(yaml: try String(contentsOfFile: path, encoding: .utf8), file: path)
        } catch let error as InputError {
            throw ValidationError(error.description)
        } catch {
            throw ValidationError("\(path): expected a settings file that can be read")
        }
    }
}
