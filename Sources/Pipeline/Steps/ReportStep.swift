import CallModel
public import Reports
import Consent
import Sampling
import Scorecards
public import Store

/// Cuts of the calls by metadata columns: scores with intervals, medians of measures.
public struct ReportStep: Sendable {
    let store: Store
    let gate: Gatekeeper

    public init(store: Store, gate: Gatekeeper) {
        self.store = store
        self.gate = gate
    }

    /// Over every call that consent allows to be scored now, by the automatic answers.
    /// - Parameter period: `nil` takes all calls.
    public func cut(by columns: [String], measures: [String], period: DigestPeriod?) async throws -> CutReport {
        var figures: [CallFigures] = []
        var assessments: [CallID: Assessment] = [:]
        try await store.forEachCall { entry in
            let id = entry.call.id
            guard period.map({ $0.contains(entry.call.startedAt) }) ?? true,
                await gate.allows(.qualityScoring, of: entry),
                let acoustics = try await store.result(CallAcoustics.self, of: .acoustics, for: id)?.value
            else { return }
            let values = acoustics.measurements.compactMap { figure in figure.value.map { (figure.name, $0) } }
            figures.append(
                CallFigures(call: entry.call, measures: Dictionary(values, uniquingKeysWith: { first, _ in first })))
            assessments[id] = try await store.currentEvaluation(Assessment.self, of: id)?.value
        }
        return CutReport(CallTable(figures), by: columns, measures: measures) { group in
            GroupEstimates(group.calls.compactMap { assessments[$0.call.id] })
        }
    }
}

extension GroupEstimates {
    /// The calls stand for how the group works, not for a finite archive, so no correction for its size is made.
    fileprivate init(_ assessments: [Assessment]) {
        let scores = assessments.compactMap(\.score.percent)
        let outcomes = assessments.map(\.score.outcome).filter { $0 != .undecided }
        let passed = outcomes.count { $0 == .passed }
        self.init(
            score: Estimation.mean(ofProcess: scores)?.clamped(to: 0...100).reported,
            passShare: Estimation.wilson(successes: passed, of: outcomes.count).map { interval in
                ReportedEstimate(
                    value: Double(passed) / Double(outcomes.count), interval: interval, count: outcomes.count)
            })
    }
}

extension Estimate {
    fileprivate var reported: ReportedEstimate { ReportedEstimate(value: value, interval: interval, count: count) }
}
