import Acoustics
public import Archive
public import CallModel
import Foundation
import Reports
public import Sampling
import Yams

/// What `sidetone.yaml` says. Single values can also come from flags or the environment; lists of rules come only from
/// here.
///
/// ```yaml
/// work: sidetone-work            # paths are relative to this file
/// database: postgresql://db/sidetone # several machines; docs/operations.md
/// archive:
///   path: /srv/recordings
///   preset: asterisk             # docs/formats.md; or a file: preset.yaml
///   time_zone: Europe/Kyiv       # of the times that the telephone system writes without one
///   written: [gorgias]           # exports of help desks in the archive; docs/formats.md
///   manifests: [...]             # docs/formats.md
///   settle_s: 2                  # a file must stand still this long between two looks
///   growing_s: 900               # an incomplete file younger than this may still be growing
/// scorecards: scorecards
/// workers: 2
/// draw: {...}
/// norms:
///   time_zone: Europe/Kyiv
///   peak: [{ weekdays: [1, 2, 3, 4, 5], hours: [9, 10, 11] }]
///   figures: { asa: { peak: { at_most: 45000 }, quiet: { at_most: 20000 } } } # docs/reports.md
/// reports: { outcomes: {...}, night: [...] } # docs/reports.md
/// review: {...}                  # ReviewPolicy
/// themes:                        # docs/themes.md
///   lexicon: words.yaml
///   model: { url: "http://localhost:8000/v1", embeddings: all-minilm-l6-v2, chat: qwen3 }
/// retention: { transcript: 90 }  # days; docs/privacy.md
/// speech: { url: ..., model: ... } # docs/speech.md
/// delivery:                      # docs/operations.md
///   mail: { server: smtps://mail.example.com, from: sidetone@example.com, to: [pm@example.com] }
///   webhook: { url: https://chat.example.com/hook }
///   nightly: true                # the night sends the digest of the last full week itself
/// digest: { language: en }
/// web: { host: 127.0.0.1, port: 8080, url: https://sidetone.example.com, proxy: 127.0.0.1 } # docs/web.md
/// ```
public struct SettingsFile: Sendable {
    /// Single values by dotted name (`archive.path`), as text.
    public let values: [String: String]
    public let manifests: [ManifestMapping]
    /// Names of presets, or paths of their files.
    public let written: [String]
    public let draw: DrawPolicy?
    public let calendar: LoadCalendar
    public let review: ReviewPolicy
    public let delivery: DeliverySettings
    public let retention: RetentionPolicy
    public let reports: ReportSettings
    public let speech: SpeechSettings?
    public let themeModel: ThemeModel?

    /// No file: everything at its default.
    public static let none = SettingsFile(
        values: [:], manifests: [], written: [], draw: nil, calendar: LoadCalendar(), review: ReviewPolicy(),
        delivery: .none,
        retention: RetentionPolicy(), reports: ReportSettings(), speech: nil, themeModel: nil)

    /// - Throws: `InputError` naming the key and what was expected.
    public init(yaml: String, file: String) throws(InputError) {
        do {
            let root = try Yams.compose(yaml: yaml) ?? Node([:])
            try root.refuseUnknownKeys(file: file)
            let content = try YAMLDecoder().decode(Content.self, from: root)
            if let problem = content.draw?.problems(file: file).first { throw problem }
            try content.draw?.refuseUnknownMeasures(file: file)
            values = content.values
            manifests = content.archive?.manifests ?? []
            written = content.archive?.written ?? []
            draw = content.draw
            calendar = try content.calendar(file: file)
            review = content.review ?? ReviewPolicy()
            delivery = content.delivery ?? .none
            retention = try content.retentionPolicy(file: file)
            reports = try content.reportSettings(file: file)
            speech = content.speech
            try speech?.check(file: file)
            themeModel = content.themes?.model
            try themeModel?.check(file: file)
        } catch let error as InputError {
            throw error
        } catch let error as DecodingError {
            throw InputError(settings: file, error)
        } catch {
            throw InputError(code: "settings.malformed", file: file, expected: "expected YAML: \(error)")
        }
    }

    private init(
        values: [String: String], manifests: [ManifestMapping], written: [String], draw: DrawPolicy?,
        calendar: LoadCalendar,
        review: ReviewPolicy, delivery: DeliverySettings, retention: RetentionPolicy, reports: ReportSettings,
        speech: SpeechSettings?, themeModel: ThemeModel?
    ) {
        self.values = values
        self.manifests = manifests
        self.written = written
        self.draw = draw
        self.calendar = calendar
        self.review = review
        self.delivery = delivery
        self.retention = retention
        self.reports = reports
        self.speech = speech
        self.themeModel = themeModel
    }
}

/// The file as it is written.
private struct Content: Decodable {
    struct ArchiveSection: Decodable {
        let path: String?
        let region: String?
        let endpoint: String?
        let preset: String?
        let timeZone: String?
        let manifests: [ManifestMapping]?
        let written: [String]?
        let settleS: Double?
        let growingS: Double?

        enum CodingKeys: String, CodingKey, CaseIterable {
            case path, region, endpoint, preset, manifests, written
            case timeZone = "time_zone"
            case settleS = "settle_s"
            case growingS = "growing_s"
        }
    }

    struct Norms: Decodable {
        let timeZone: String?
        let peak: [LoadCalendar.Hours]?
        /// By figure and regime.
        let figures: [String: [String: NormLimit]]?

        enum CodingKeys: String, CodingKey, CaseIterable {
            case timeZone = "time_zone"
            case peak, figures
        }
    }

    struct DigestSection: Decodable {
        let language: String?
        let webURL: String?

        enum CodingKeys: String, CodingKey, CaseIterable {
            case language
            case webURL = "web_url"
        }
    }

    struct ThemesSection: Decodable {
        let lexicon: String?
        let model: ThemeModel?

        enum CodingKeys: String, CodingKey, CaseIterable { case lexicon, model }
    }

    struct ReportsSection: Decodable {
        let outcomes: OutcomeWords?
        let night: [ReportDefinition]?

        enum CodingKeys: String, CodingKey, CaseIterable { case outcomes, night }
    }

    struct WebSection: Decodable {
        let host: String?
        let port: Int?
        let url: String?
        let proxy: String?

        enum CodingKeys: String, CodingKey, CaseIterable { case host, port, url, proxy }
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case work, database, archive, scorecards, workers, draw, norms, review, themes, digest, delivery, retention,
            web, reports, speech
    }

    let work: String?
    let database: String?
    let archive: ArchiveSection?
    let scorecards: String?
    let workers: Int?
    let draw: DrawPolicy?
    let norms: Norms?
    let review: ReviewPolicy?
    let themes: ThemesSection?
    let digest: DigestSection?
    let delivery: DeliverySettings?
    /// Days by class.
    let retention: [String: Int]?
    let web: WebSection?
    let reports: ReportsSection?
    let speech: SpeechSettings?

    /// Every key that may stand at a place; what is not listed here checks its own keys.
    static let keys: [String: [String]] = [
        "": CodingKeys.allCases.map(\.rawValue),
        "archive": ArchiveSection.CodingKeys.allCases.map(\.rawValue),
        "norms": Norms.CodingKeys.allCases.map(\.rawValue),
        "review": ReviewPolicy.CodingKeys.allCases.map(\.rawValue),
        "themes": ThemesSection.CodingKeys.allCases.map(\.rawValue),
        "themes.model": ThemeModel.CodingKeys.allCases.map(\.rawValue),
        "digest": DigestSection.CodingKeys.allCases.map(\.rawValue),
        "web": WebSection.CodingKeys.allCases.map(\.rawValue),
        "reports": ReportsSection.CodingKeys.allCases.map(\.rawValue),
        "reports.outcomes": OutcomeWords.keys,
        "speech": SpeechSettings.CodingKeys.allCases.map(\.rawValue),
    ].merging(DeliverySettings.keys) { own, _ in own }

    var values: [String: String] {
        let entries: [(String, String?)] = [
            ("work", work), ("database", database), ("archive.path", archive?.path), ("scorecards", scorecards),
            ("archive.preset", archive?.preset), ("archive.time.zone", archive?.timeZone),
            ("archive.region", archive?.region), ("archive.endpoint", archive?.endpoint),
            ("archive.settle.s", archive?.settleS.map { "\($0)" }),
            ("archive.growing.s", archive?.growingS.map { "\($0)" }), ("workers", workers.map { "\($0)" }),
            ("themes.lexicon", themes?.lexicon), ("digest.language", digest?.language),
            ("web.url", web?.url ?? digest?.webURL), ("web.host", web?.host), ("web.port", web?.port.map { "\($0)" }),
            ("web.proxy", web?.proxy),
        ]
        return entries.reduce(into: [:]) { values, entry in values[entry.0] = entry.1 }
    }

    func retentionPolicy(file: String) throws(InputError) -> RetentionPolicy {
        var policy = RetentionPolicy(runsEveryNight: retention != nil)
        for (name, days) in (retention ?? [:]).sorted(by: { $0.key < $1.key }) {
            guard let dataClass = DataClass(rawValue: name), days >= 1 else {
                throw InputError(
                    code: "settings.retention", file: file, place: "retention.\(name)",
                    expected:
                        "expected days, 1 or more, under \(DataClass.allCases.map(\.rawValue).joined(separator: ", "))")
            }
            policy.days[dataClass] = days
        }
        return policy
    }

    func reportSettings(file: String) throws(InputError) -> ReportSettings {
        var settings = ReportSettings()
        settings.outcomes = reports?.outcomes ?? settings.outcomes
        settings.definitions = reports?.night ?? []
        settings.norms = try Norm.all(norms?.figures ?? [:], file: file)
        for (index, definition) in settings.definitions.enumerated() {
            for figure in definition.figures {
                _ = try FigureCatalogue.standard.figure(figure, file: "\(file), reports.night[\(index)]")
            }
        }
        return settings
    }

    func calendar(file: String) throws(InputError) -> LoadCalendar {
        let zone = norms?.timeZone.flatMap { TimeZone(identifier: $0) }
        guard norms?.timeZone == nil || zone != nil else {
            throw InputError(
                code: "settings.time_zone", file: file, place: "norms.time_zone",
                expected: "expected a time zone such as Europe/Kyiv")
        }
        for (index, hours) in (norms?.peak ?? []).enumerated() {
            guard hours.weekdays.allSatisfy((1...7).contains), hours.hours.allSatisfy((0...23).contains) else {
                throw InputError(
                    code: "settings.peak", file: file, place: "norms.peak[\(index)]",
                    expected: "expected weekdays from 1 (Monday) to 7 and hours from 0 to 23")
            }
        }
        return LoadCalendar(timeZone: zone, peak: norms?.peak ?? [])
    }
}

extension Node {
    /// A misspelt setting would be ignored in silence: the first key that nobody knows is an error.
    fileprivate func refuseUnknownKeys(file: String, in place: String = "") throws(InputError) {
        guard let mapping, let known = Content.keys[place] else { return }
        for (key, value) in mapping {
            let name = key.string ?? ""
            guard known.contains(name) else {
                throw InputError(
                    code: "settings.unknown_key", file: file, place: key.mark.map { "line \($0.line)" },
                    expected: "expected one of \(known.joined(separator: ", ")), found \(name)")
            }
            try value.refuseUnknownKeys(file: file, in: place.isEmpty ? name : "\(place).\(name)")
        }
    }
}

extension DrawPolicy {
    /// A rule about a measure that does not exist would never pull a call.
    fileprivate func refuseUnknownMeasures(file: String) throws(InputError) {
        for (index, rule) in targeted.enumerated() {
            guard let measure = rule.measure, !standardMeasures.contains(where: { $0.name == measure }) else {
                continue
            }
            throw InputError(
                code: "settings.unknown_measure", file: file, place: "draw.targeted[\(index)].measure",
                expected: "expected a measure that `sidetone measures` lists, found \(measure)")
        }
    }
}

extension TargetedRule {
    fileprivate var measure: String? {
        switch condition {
        case .above(let measure, _), .below(let measure, _): measure
        case .criticalItemFailed: nil
        }
    }
}

extension InputError {
    init(settings file: String, _ error: DecodingError) {
        let (path, expected): ([any CodingKey], String) =
            switch error {
            case .typeMismatch(let type, let context): (context.codingPath, "expected \(Self.name(of: type))")
            case .valueNotFound(let type, let context): (context.codingPath, "expected \(Self.name(of: type))")
            case .keyNotFound(let key, let context): (context.codingPath, "expected the key \(key.stringValue)")
            case .dataCorrupted(let context): (context.codingPath, Self.expectation(context.debugDescription))
            @unknown default: ([], "expected settings")
            }
        let place = path.reduce("") { path, key in
            key.intValue.map { "\(path)[\($0)]" } ?? (path.isEmpty ? key.stringValue : "\(path).\(key.stringValue)")
        }
        self.init(code: "settings.malformed", file: file, place: place.isEmpty ? nil : place, expected: expected)
    }

    /// Our own decoders say what they expected; of the library's texts only that the value is not one of those known.
    private static func expectation(_ text: String) -> String {
        text.hasPrefix("expected") ? text : "expected one of the values that docs/operations.md names"
    }

    private static func name(of type: any Any.Type) -> String {
        switch type {
        case is Double.Type, is Int.Type: "a number"
        case is Bool.Type: "true or false"
        case is String.Type: "a text"
        case is any Collection.Type: "a list"
        default: "a mapping"
        }
    }
}
