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
    /// - Parameters:
    ///   - columns: those that make the strata of the draw.
    ///   - isVisible: whether the asker may see figures of a call: strata name people.
    public func coverage(
        by columns: [String], where isVisible: (Call) -> Bool = { _ in true }
    ) async throws -> CoverageTable {
        let calls = try await coveredCalls(by: columns).filter { isVisible($0.call) }
        let strata = Dictionary(grouping: calls, by: \.stratum)
        return CoverageTable(
            strata.map { stratum, calls in
                calls.reduce(into: CoverageTable.Row(stratum: stratum)) { row, call in row.count(call.steps) }
            })
    }

    /// The calls that one figure of the coverage counts, by id.
    /// - Parameters:
    ///   - stratum: `nil` for those of all strata.
    ///   - isVisible: whether the asker may see figures of a call.
    public func calls(
        asFarAs step: CoverageTable.Step, in stratum: String?, by columns: [String],
        where isVisible: (Call) -> Bool = { _ in true }
    ) async throws -> [Call] {
        try await coveredCalls(by: columns).filter { covered in
            covered.steps.contains(step) && stratum.map { $0 == covered.stratum } ?? true && isVisible(covered.call)
        }.map(\.call).sorted { $0.id < $1.id }
    }

    private func coveredCalls(by columns: [String]) async throws -> [CoveredCall] {
        let drawn = Set(try await store.queue(DrawReason.self).filter { $0.kind == "random" }.map(\.call.id))
        let reviewed = Set(
            try await store.reviews(Evaluation.self, ReviewQuery(basis: EvaluationBasis.random.rawValue))
                .filter { $0.value.state != .draft && $0.value.state != .retracted }.map(\.callID)
        ).intersection(drawn)
        var entries: [CallEntry] = []
        try await store.forEachCall { if $0.call.medium == nil { entries.append($0) } }
        let consented = await gate.allowed(.qualityScoring, of: entries)
        return entries.map { entry in
            let steps: [(CoverageTable.Step, Bool)] = [
                (.calls, true), (.consented, consented.contains(entry.call.id)),
                (.analysed, entry.stage >= .measured), (.drawn, drawn.contains(entry.call.id)),
                (.reviewed, reviewed.contains(entry.call.id)),
            ]
            return CoveredCall(
                call: entry.call, stratum: Stratum(of: entry.call, columns: columns).description,
                steps: Set(steps.filter(\.1).map(\.0)))
        }
    }
}
