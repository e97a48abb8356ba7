public import Reports

/// What an installation says of its reports, as written under `reports:` and `norms:` in `sidetone.yaml`.
public struct ReportSettings: Sendable {
    public var outcomes = OutcomeWords()
    /// Norms by figure.
    public var norms: [Norm] = []
    /// Reports that the night makes.
    public var definitions: [ReportDefinition] = []

    public init() {}
}
