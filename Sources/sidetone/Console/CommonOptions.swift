import Archive
import ArgumentParser
import CallModel
import Configuration
import Foundation
import Logging
import Pipeline
import Reports
import Store
import Web

/// Options that every command with a work directory has. None has a default of its own, so that the environment and
/// `sidetone.yaml` can answer where no flag does.
struct CommonOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Folder of the database and digests (default: ./sidetone-work).", valueName: "dir"))
    var work: String?

    @Option(
        help: ArgumentHelp(
            "PostgreSQL that several machines share: postgresql://user@host/name (default: SQLite in --work).",
            valueName: "address"))
    var database: String?

    @Option(help: ArgumentHelp("Settings file (default: ./sidetone.yaml where it exists).", valueName: "file"))
    var config: String?

    @Option(help: ArgumentHelp("Folder of recordings, or s3://bucket/prefix.", valueName: "dir"))
    var archive: String?

    @Option(help: "Messages as plain text, or as one JSON object per line.")
    var log: LogFormat?

    enum LogFormat: String, ExpressibleByArgument, CaseIterable { case text, json }

    /// Flags before environment (`SIDETONE_WORK`, …) before file before defaults.
    func settings() throws -> Settings {
        let (reader, path, file) = try reader()
        let zone = reader.string(forKey: "archive.time.zone")
        var settings = Settings(
            archive: reader.path("archive.path", of: path), work: reader.path("work", of: path) ?? "sidetone-work",
            scorecards: reader.path("scorecards", of: path), manifests: file.manifests,
            settleS: try reader.number("archive.settle.s", default: 2, in: 0...3600),
            growingS: try reader.number("archive.growing.s", default: 900, in: 0...604_800),
            workers: Int(
                try reader.number(
                    "workers", default: Double(ProcessInfo.processInfo.activeProcessorCount), in: 1...256)),
            draw: file.draw, calendar: file.calendar, review: file.review,
            lexicon: reader.path("themes.lexicon", of: path),
            digestLanguage: try reader.choice("digest.language", default: ReaderLanguage.en).rawValue,
            webURL: reader.string(forKey: "web.url"),
            preset: try reader.string(forKey: "archive.preset").map { name in
                try PresetFile.load(name, zone: zone, besides: path)
            })
        settings.written = try file.written.map { name in
            try PresetFile.loadWritten(name, zone: zone, besides: path)
        }
        settings.database = try reader.address("database")
        settings.bucket = reader.bucket
        settings.delivery = file.delivery
        settings.retention = file.retention
        settings.decoder = ConfinedDecoder.ofThisProgram
        settings.reports = file.reports
        settings.speech = file.speech
        settings.speech?.key = reader.secret("speech.key")
        settings.themeModel = file.themeModel
        settings.themeModel?.key = reader.secret("themes.model.key")
        settings.delivery.mail?.password = reader.secret("delivery.mail.password")
        settings.delivery.webhook?.secret = reader.secret("delivery.webhook.secret")
        return settings
    }

    /// How the server is set up; flags of its own come first.
    func webSettings(host: String?, port: Int?, product: Settings) throws -> WebSettings {
        let reader = try reader().0
        return WebSettings(
            host: host ?? reader.string(forKey: "web.host") ?? "127.0.0.1",
            port: try port ?? Int(reader.number("web.port", default: 8080, in: 1...65_535)),
            publicURL: product.webURL, proxy: reader.string(forKey: "web.proxy"), product: product)
    }

    private func reader() throws -> (ConfigReader, path: String?, SettingsFile) {
        let path = config ?? (FileManager.default.fileExists(atPath: "sidetone.yaml") ? "sidetone.yaml" : nil)
        let file = try path.map(SettingsFile.read) ?? .none
        let reader = ConfigReader(providers: [
            InMemoryProvider(values: flags),
            EnvironmentVariablesProvider().prefixKeys(with: "sidetone"),
            InMemoryProvider(values: file.values.configured),
        ])
        return (reader, path, file)
    }

    /// Whether a night or an import has been here, or all is on a server, where only it can tell.
    func hasStore(_ settings: Settings) -> Bool {
        settings.database != nil || WorkDirectory.exists(at: settings.work)
    }

    /// Opens the store of a work directory that a night or an import has made.
    /// - Parameter asItIs: also where the database was put back, for whoever looks into that.
    /// - Throws: `Failure` where there is none, so that a mistyped `--work` does not look like an empty archive.
    func openStore(_ settings: Settings, asItIs: Bool = false) async throws -> Store {
        guard hasStore(settings) else {
            throw Failure.impossible("\(settings.work): expected a work directory that sidetone nightly has made")
        }
        return try await settings.workDirectory().openStore(asItIs: asItIs).0
    }

    /// The same, but makes the work directory where it is missing.
    func makeStore(_ settings: Settings) async throws -> Store {
        try await settings.workDirectory().openStore().0
    }

    /// - Throws: `Failure` where there is no archive that can be read.
    func requireArchive(_ settings: Settings) throws {
        do {
            _ = try settings.openArchive()
        } catch {
            throw Failure.impossible(error.description)
        }
    }

    /// Whoever gives this command, as the audit log names them: by number, not by name.
    var author: AuditAuthor { AuditAuthor(who: "uid:\(getuid())", role: "operator", at: .now) }

    func logger() -> Logger {
        let format = log
        return Logger(label: "sidetone") { _ in
            format == .json ? JSONLogHandler() as any LogHandler : TextLogHandler()
        }
    }

    private var flags: [AbsoluteConfigKey: ConfigValue] {
        let given = [
            ("work", work.map(absolute)), ("archive.path", archive.map(absolute)), ("database", database),
        ]
        return given.reduce(into: [String: String]()) { $0[$1.0] = $1.1 }.configured
    }

    /// A path of a flag is relative to where the command was given, not to the settings file.
    private func absolute(_ path: String) -> String { path.isBucket ? path : URL(filePath: path).path }
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
    /// A text that is not logged anywhere; `nil` where it is missing or empty.
    fileprivate func secret(_ key: ConfigKey) -> Secret? {
        string(forKey: key, isSecret: true).flatMap { Secret($0) }
    }

    /// How a bucket of recordings is reached; keys come from the environment.
    fileprivate var bucket: BucketAccess {
        var access = BucketAccess()
        access.region = string(forKey: "archive.region") ?? access.region
        access.endpoint = string(forKey: "archive.endpoint")
        access.accessKey = string(forKey: "archive.access.key")
        access.secretKey = secret("archive.secret.key")
        access.sessionToken = secret("archive.session.token")
        return access
    }

    /// Where PostgreSQL is, which may hold a password.
    /// - Throws: `Failure` that does not repeat it.
    fileprivate func address(_ key: ConfigKey) throws -> PostgresAddress? {
        guard let text = secret(key)?.revealed else { return nil }
        guard let address = PostgresAddress(text) else {
            throw Failure.impossible("\(key): expected an address such as postgresql://user@host/name")
        }
        return address
    }

    /// A path; a relative one is relative to the folder of the settings file.
    fileprivate func path(_ key: ConfigKey, of settingsFile: String?) -> String? {
        string(forKey: key).map { value in
            guard !value.isBucket else { return value }
            let base = settingsFile.map { URL(filePath: $0).deletingLastPathComponent() }
            return URL(filePath: value, relativeTo: base).path
        }
    }
}

extension ConfigReader {
    /// A number in a range.
    /// - Throws: `Failure` naming the key, the value and what was expected.
    fileprivate func number(
        _ key: ConfigKey, default standard: Double, in range: ClosedRange<Double>
    ) throws -> Double {
        guard let text = string(forKey: key) else { return standard }
        guard let number = Double(text), range.contains(number) else {
            throw Failure.impossible(
                "\(key): expected a number from \(Int(range.lowerBound)) to \(Int(range.upperBound)), found \(text)")
        }
        return number
    }

    fileprivate func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ key: ConfigKey, default standard: Choice
    ) throws -> Choice {
        guard let text = string(forKey: key) else { return standard }
        guard let choice = Choice(rawValue: text) else {
            let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
            throw Failure.impossible("\(key): expected one of \(known), found \(text)")
        }
        return choice
    }
}

extension SettingsFile {
    fileprivate static func read(_ path: String) throws -> SettingsFile {
        do {
            return try SettingsFile(yaml: try String(contentsOfFile: path, encoding: .utf8), file: path)
        } catch let error as InputError {
            throw Failure.impossible(error.description)
        } catch {
            throw Failure.impossible("\(path): expected a settings file that can be read")
        }
    }
}

extension String {
    fileprivate var isBucket: Bool { Bucket.isAddress(self) }
}
