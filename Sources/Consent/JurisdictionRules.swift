/// What holds for a call that several places have a say in: the strictest of each.
public struct JurisdictionRules: Hashable, Sendable {
    /// Days.
    public let retentionMaxDays: Int
    public let refusedCaptureMethods: Set<String>

    /// - Parameter codes: ISO 3166 codes of a consent record. A place that no profile covers, or none at all, is taken as
    ///   all of them together.
    public init(of codes: [String]) {
        let found = codes.map(Self.profiles)
        let profiles =
            codes.isEmpty || found.contains(where: \.isEmpty) ? JurisdictionProfile.all : found.flatMap(\.self)
        retentionMaxDays = profiles.map(\.retentionMaxDays).min() ?? 0
        refusedCaptureMethods = Set(profiles.flatMap(\.refusedCaptureMethods))
    }

    /// Those that cover a place; a part of a country that none names is taken as the country.
    private static func profiles(covering code: String) -> [JurisdictionProfile] {
        let exact = JurisdictionProfile.all.filter { $0.covers.contains(code) }
        guard exact.isEmpty, let country = code.split(separator: "-").first else { return exact }
        return JurisdictionProfile.all.filter { $0.covers.contains(String(country)) }
    }
}
