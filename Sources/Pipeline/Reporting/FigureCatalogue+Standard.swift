import Acoustics
public import Reports

extension FigureCatalogue {
    /// With every acoustic measure that `sidetone measures` lists.
    public static let standard = FigureCatalogue(
        measures: Dictionary(
            standardMeasures.map { ($0.name, $0.unit == "ms" ? .milliseconds : $0.unit == "ratio" ? .share : .number) },
            uniquingKeysWith: { first, _ in first }))
}
