import CallModel

/// What a check found in a call.
struct Finding: Hashable {
    enum Verdict: Hashable {
        case met, notMet
        /// The question does not arise in this call.
        case noOccasion
    }

    let verdict: Verdict
    /// Where it was found; where it was not, the stretch that was searched. Sorted; empty only without occasion.
    let evidence: [Evidence]
    let measured: MeasuredAgainstNorm?

    static let noOccasion = Finding(verdict: .noOccasion, evidence: [], measured: nil)

    static func met(_ evidence: [Evidence], measured: MeasuredAgainstNorm? = nil) -> Finding {
        Finding(verdict: .met, evidence: evidence.inTimeOrder, measured: measured)
    }

    static func notMet(_ evidence: [Evidence], measured: MeasuredAgainstNorm? = nil) -> Finding {
        Finding(verdict: .notMet, evidence: evidence.inTimeOrder, measured: measured)
    }
}

extension [Evidence] {
    fileprivate var inTimeOrder: [Evidence] { sorted { $0.range < $1.range } }
}
