/// The presets that come with Sidetone, as YAML.
public enum ShippedPresets {
    private static let telephone: [(name: String, yaml: [UInt8])] = [
        ("amazon-connect", PackageResources.amazon_connect_yaml),
        ("asterisk", PackageResources.asterisk_yaml),
        ("bright-pattern", PackageResources.bright_pattern_yaml),
        ("genesys-cloud", PackageResources.genesys_cloud_yaml),
        ("siprec", PackageResources.siprec_yaml),
        ("twilio", PackageResources.twilio_yaml),
    ]

    private static let written: [(name: String, yaml: [UInt8])] = [
        ("gorgias", PackageResources.gorgias_yaml),
        ("salesforce", PackageResources.salesforce_yaml),
    ]

    /// Of telephone systems, for `archive.preset`.
    public static var names: [String] { telephone.map(\.name) }

    /// Of help desks, for `archive.written`.
    public static var writtenNames: [String] { written.map(\.name) }

    /// `nil` where there is no preset of this name.
    public static func yaml(named name: String) -> String? {
        (telephone + written).first { $0.name == name }.map { String(decoding: $0.yaml, as: UTF8.self) }
    }
}
