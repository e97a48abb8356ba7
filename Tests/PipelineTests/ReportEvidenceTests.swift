import CallModel
@testable import Pipeline
import Reports
import Sampling
import Synchronization
import Testing

@Suite struct ReportEvidenceTests {
    /// Two weeks of ten eligible calls each, of which three were drawn and reviewed, each by an agent of its own.
    private func evidence() throws -> ReportEvidence {
        var (draws, drawOfCall, calls) = ([String: Draw](), [CallID: String](), [ReportedCall]())
        for week in ["2026-W46", "2026-W47"] {
            let ids = try (0..<3).map { try #require(CallID("\(week)-\($0)")) }
            let odds = try #require(InclusionProbability(drawnCount: 3, populationCount: 10))
            let stratum = StratumDraw(
                stratum: Stratum(key: ""), populationCount: 10,
                drawn: ids.map { DrawnCall(call: $0, rank: "0", odds: odds) })
            draws[week] = Draw(seed: "s", period: week, frameSHA256: "", strata: [stratum])
            for (index, id) in ids.enumerated() {
                drawOfCall[id] = week
                var call = Call(id: id, startedAt: SampleNight.date)
                (call.agent, call.queue) = ("\(week)-\(index)", week)
                calls.append(ReportedCall(call))
            }
        }
        var evidence = ReportEvidence(draws: draws, drawOfCall: drawOfCall)
        evidence.calls = calls
        return evidence
    }

    /// The last digit of the call, counted each time it is asked.
    private func figure(_ count: @escaping @Sendable () -> Void = {}) -> CallFigure {
        CallFigure(
            FigureDefinition(
                "digit", title: "digit", formula: "the last digit", unit: .points, statistic: .mean, basis: .drawnCalls)
        ) { call in
            count()
            return Reading(measured: Double(String(call.call.id.text.suffix(1))))
        }
    }

    @Test func `what reviewed calls say is read once, however many groups there are`() throws {
        let evidence = try evidence()
        let reads = Counter()
        let digit = figure { reads.add() }
        let estimate = evidence.estimates(of: [digit])
        let groups = CallTable(evidence.calls).groups(by: ["agent"])
        #expect(groups.count == 6)
        #expect(groups.compactMap { estimate(digit, $0)?.value } == [0, 1, 2, 0, 1, 2])
        #expect(reads.count == 6)
    }

    @Test func `a draw that does not touch a group changes nothing of it`() throws {
        let whole = try evidence()
        let group = CallGroup(values: [], calls: whole.calls.filter { $0.call.queue == "2026-W47" })
        let estimate = try #require(whole.estimates(of: [figure()])(figure(), group))
        let observations = try #require(whole.draws["2026-W47"]).observations(
            Dictionary(uniqueKeysWithValues: zip(group.calls.map(\.call.id), [0.0, 1, 2])))
        #expect(estimate == Estimation.mean(observations)?.clamped(to: 0...100).reported)
        #expect(estimate.value == 1 && estimate.count == 3)
    }
}

private final class Counter: Sendable {
    private let reads = Mutex(0)
    var count: Int { reads.withLock { $0 } }
    func add() { reads.withLock { $0 += 1 } }
}
