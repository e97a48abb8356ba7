import CallModel

/// What the law of a place demands, as far as Sidetone enforces it. Not legal advice: each figure names its source in
/// `Sources/Consent/Jurisdictions`.
public struct JurisdictionProfile: Hashable, Sendable {
    public let id: String
    /// ISO 3166-1 or 3166-2 codes.
    public let covers: [String]
    /// The longest time that anything made of a call may be kept, days.
    public let retentionMaxDays: Int
    /// Ways of taking consent that do not count there.
    public let refusedCaptureMethods: [String]
    public let sources: [String]

    /// Those that are shipped.
    public static let all: [JurisdictionProfile] = files.map { file in
        do {
            return try JurisdictionProfile(JSONObject(JSONValue(parsing: file)))
        } catch {
            preconditionFailure("a shipped jurisdiction profile is malformed: \(error)")
        }
    }

    private static let files = [
        PackageResources.eu_json, PackageResources.gb_json, PackageResources.pl_json, PackageResources.ru_json,
        PackageResources.ua_json, PackageResources.us_json, PackageResources.us_all_party_json,
    ]

    private init(_ fields: JSONObject) throws(JSONFault) {
        try fields.allowOnly(["id", "covers", "retention_max_days", "refused_capture_methods", "sources"])
        id = try fields.string("id")
        covers = try Self.strings("covers", fields)
        retentionMaxDays = try fields.natural("retention_max_days")
        refusedCaptureMethods = try Self.strings("refused_capture_methods", fields)
        sources = try Self.strings("sources", fields)
    }

    private static func strings(_ name: String, _ fields: JSONObject) throws(JSONFault) -> [String] {
        var texts: [String] = []
        for item in try fields.array(name) {
            guard case .string(let text) = item else { throw fields.fault(name, "expected texts") }
            texts.append(text)
        }
        return texts
    }
}
