public import CallModel

/// A named figure of a call: one file that says what it is and computes it, and one line in `standardMeasures`.
public protocol Measure: Sendable {
    /// `what.statistic.unit`, stable for ever. The unit is one of those that `MeasuresDocument` explains.
    var name: String { get }
    /// Raised with every change of the definition.
    var version: Int { get }
    /// For the head of a column.
    var summary: String { get }
    /// Exact enough to recompute it by hand.
    var definition: String { get }
    /// The paper, standard or document that the definition follows.
    var source: String { get }
    /// The tiers that can carry it.
    var tiers: [EvidenceTier] { get }

    /// Asked only on a tier that carries the measure.
    func figure(of call: MeasuredCall) -> Figure
}

/// A figure, or the reason why there is none.
public enum Figure: Hashable, Sendable {
    case value(Double)
    case absent(String)

    static func milliseconds(_ ms: Int) -> Figure { .value(Double(ms)) }
    static func count(_ count: Int) -> Figure { .value(Double(count)) }

    /// `nil` becomes an absence with this reason.
    static func value(_ value: Double?, orAbsent reason: String) -> Figure {
        value.map(Figure.value) ?? .absent(reason)
    }
}

extension Measure {
    public var version: Int { 1 }
    public var source: String { "Sidetone, definition version \(version)" }
    public var tiers: [EvidenceTier] { EvidenceTier.allCases }

    /// The last part of the name.
    public var unit: String { name.split(separator: ".").last.map(String.init) ?? "" }

    public func measurement(of call: MeasuredCall) -> Measurement {
        guard tiers.contains(call.tier) else {
            let reason =
                call.tier == .monoSeparated
                ? "one channel: voices are told apart, but not whose they are, nor where both talk at once"
                : "the recording does not tell the two sides apart"
            return Measurement(name: name, version: version, absence: reason)
        }
        switch figure(of: call) {
        case .value(let value): return Measurement(name: name, version: version, value: value)
        case .absent(let reason): return Measurement(name: name, version: version, absence: reason)
        }
    }
}

/// A measure of one side; needs the sides told apart.
protocol PartyMeasure: Measure {
    var party: Party { get }
    init(party: Party)
}

extension PartyMeasure {
    var tiers: [EvidenceTier] { EvidenceTier.sidesApart }
}

extension EvidenceTier {
    /// The sides are told apart: each has a channel of its own.
    static let twoChannels: [EvidenceTier] = [.twoCleanChannels, .twoLeakingChannels]
    static let sidesApart = twoChannels
    /// The voices are told apart, whoever they are.
    static let voicesApart = twoChannels + [.monoSeparated]
}
