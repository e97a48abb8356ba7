/// A limit of a measure, in its unit, for each load regime.
public struct Norm: Hashable, Encodable, Sendable {
    public let peak: Double
    public let quiet: Double

    public func limit(in regime: LoadRegime) -> Double {
        switch regime {
        case .peak: peak
        case .quiet: quiet
        }
    }
}
