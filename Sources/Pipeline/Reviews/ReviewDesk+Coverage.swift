public import CallModel
import Consent
public import Reports
import Reviews
import Sampling
import Store

/// A call with its stratum and how far it came.
private struct CoveredCall {
    let call: Call
    let stratum: String
    let steps: Set<CoverageTable.Step>
}

extension ReviewDesk {
    /// How many calls of each stratum came how far.
    /// - Parameter columns: those that make the strata of the draw.
    public func coverage(by columns: [String]) async throws -> CoverageTable {
        let strata = Dictionary(grouping: try await coveredCalls(by: columns), by: \.stratum)
        return CoverageTable(
            strata.map { stratum, calls in
                calls.reduce(into: CoverageTable.Row(stratum: stratum)) { row, call in row.count(call.steps) }
            })
    }

    /// The calls that one figure of the coverage counts, by id.
    /// - Parameter stratum: `nil` for those of all strata.
    public func calls(
        asFarAs step: CoverageTable.Step, in stratum: String?, by columns: [String]
    ) async throws -> [Call] {
        try await coveredCalls(by: columns).filter { covered in
            covered.steps.contains(step) && stratum.map { $0 == covered.stratum } ?? true
        }.map(\.call).sorted { $0.id < $1.id }
    }

    private func coveredCalls(by columns: [String]) async throws -> [CoveredCall] {
        let drawn = Set(try await store.queue(DrawReason.self).filter { $0.kind == "random" }.map(\.call.id))
        let reviewed = Set(
            try await store.reviews(Evaluation.self, ReviewQuery(basis: EvaluationBasis.random.rawValue))
                .filter { $0.value.state != .draft && $0.value.state != .retracted }.map(\.callID)
        ).intersection(drawn)
        var covered: [CoveredCall] = []
        try await store.forEachCall { entry in
            let isConsented = await gate.allows(.qualityScoring, of: entry)
            let steps: [(CoverageTable.Step, Bool)] = [
                (.calls, true), (.consented, isConsented), (.analysed, entry.stage >= .measured),
                (.drawn, drawn.contains(entry.call.id)), (.reviewed, reviewed.contains(entry.call.id)),
            ]
            covered.append(
                CoveredCall(
                    call: entry.call, stratum: Stratum(of: entry.call, columns: columns).description,
                    steps: Set(steps.filter(\.1).map(\.0))))
        }
        return covered
    }
}
