import CallModel
import Testing

@testable import Scorecards

@Suite struct `A measure within limits` {
    private let deadAir = "measure: dead_air.total.ms\nat_most: {peak: 20000, quiet: 12000}"

    private func evidence(
        _ measurements: [Measurement], script: Script = "Agent: Hello", regime: LoadRegime = .quiet,
        interruptions: [Interruption] = []
    ) throws -> CallEvidence {
        CallEvidence(
            call: try Workbench.call(), acoustics: script.acoustics(measurements, interruptions: interruptions),
            transcript: nil, regime: regime)
    }

    @Test func `is judged by the norm of the hour`() throws {
        let measured = [Measurement(name: "dead_air.total.ms", version: 1, value: 15_000)]
        #expect(try Workbench.answer(deadAir, to: evidence(measured, regime: .peak)).answer == .option("yes"))
        #expect(try Workbench.answer(deadAir, to: evidence(measured, regime: .quiet)).answer == .option("no"))
    }

    @Test func `includes its limits`() throws {
        let measured = [Measurement(name: "dead_air.total.ms", version: 1, value: 12_000)]
        #expect(try Workbench.answer(deadAir, to: evidence(measured)).answer == .option("yes"))
    }

    @Test func `may have a lower limit`() throws {
        let check = "measure: talk_share.agent.ratio\nat_least: 0.3\nat_most: 0.7"
        for (share, expected) in [(0.29, "no"), (0.3, "yes"), (0.7, "yes"), (0.71, "no")] {
            let measured = [Measurement(name: "talk_share.agent.ratio", version: 1, value: share)]
            #expect(try Workbench.answer(check, to: evidence(measured)).answer == .option(expected))
        }
    }

    @Test func `says the value, the limit and the version of the definition`() throws {
        let measured = [Measurement(name: "dead_air.total.ms", version: 3, value: 15_000)]
        let answer = try Workbench.answer(deadAir, to: evidence(measured))
        #expect(
            answer.measured
                == MeasuredAgainstNorm(
                    measure: "dead_air.total.ms", version: 3, value: 15_000, atLeast: nil, atMost: 12_000))
    }

    @Test func `shows the silences behind dead air beyond the norm`() throws {
        let script: Script = "Agent: Hello\nCustomer: ………… Hello\nAgent: ……………… Yes"
        let measured = [Measurement(name: "dead_air.total.ms", version: 1, value: 6000)]
        let check = "measure: dead_air.total.ms\nat_most: 5000"
        let answer = try Workbench.answer(check, to: evidence(measured, script: script))
        #expect(answer.evidence.map(\.range) == [TimeRange(startMs: 4800, endMs: 10_800)])
    }

    @Test func `shows the interruptions behind their count`() throws {
        let measured = [Measurement(name: "interruptions.by_agent.count", version: 1, value: 1)]
        let interruptions = [
            Interruption(by: .agent, atMs: 100, overlapMs: 600, succeeded: true),
            Interruption(by: .customer, atMs: 2000, overlapMs: 600, succeeded: true),
        ]
        let check = "measure: interruptions.by_agent.count\nat_most: 0"
        let answer = try Workbench.answer(check, to: evidence(measured, interruptions: interruptions))
        #expect(answer.evidence.map(\.range) == [TimeRange(startMs: 100, endMs: 700)])
    }

    @Test func `is not measurable where the measure is absent, with its reason`() throws {
        let measured = [Measurement(name: "dead_air.total.ms", version: 1, absence: "one channel")]
        let answer = try Workbench.answer(deadAir, to: evidence(measured))
        #expect(answer.answer == .notMeasurable(NotMeasurable(.measureAbsent, "dead_air.total.ms: one channel")))
    }

    @Test func `is not measurable where the recording was not analysed`() throws {
        let evidence = CallEvidence(call: try Workbench.call(), acoustics: nil, transcript: nil, regime: .peak)
        #expect(try Workbench.answer(deadAir, to: evidence).reason == .noAcoustics)
    }
}
