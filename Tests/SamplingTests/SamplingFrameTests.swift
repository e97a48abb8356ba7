import CallModel
import Hashing
import Sampling
import Testing

@Suite struct SamplingFrameTests {
    @Test func `the canonical text is what the documentation says, and its hash can be made with sha256sum`() {
        let frame = frame([candidate("call-3"), candidate("call-2", agent: "boris", queue: nil), candidate("call-1")])
        #expect(
            frame.canonicalText == """
                sidetone-frame/1
                period 2026-W47
                columns agent,queue
                stratum agent=anna;queue=support
                call-1
                call-3
                stratum agent=boris;queue
                call-2

                """)
        // printf '…' | sha256sum
        #expect(frame.sha256.hex == "d1c42ff6864ded2b795d1450fac0b5be8b22f9467e01ccef4172c9af1a944b0e")
    }

    @Test func `the order of the calls does not matter`() {
        var generator = SplitMix64(seed: 1)
        for _ in 0..<20 { #expect(frame(twoAgents.shuffled(using: &generator)) == frame(twoAgents)) }
    }

    @Test func `calls that may not be drawn change nothing but the counts of what was left out`() {
        var policy = DrawPolicy.byAgentAndQueue
        policy.minimumDurationMs = 30_000
        policy.exclude = ["queue": ["test"]]
        let ineligible = [
            candidate("late", day: "2026-11-23"), candidate("refused", obstacle: "no consent"),
            candidate("test", queue: "test"), candidate("unmeasured", durationMs: nil),
            candidate("short", durationMs: 29_999),
            candidate("short and refused", durationMs: 1, obstacle: "no consent"),
        ]
        let with = frame(twoAgents + ineligible, policy: policy)
        let without = frame(twoAgents, policy: policy)
        #expect(with.sha256 == without.sha256)
        #expect(without.excluded.isEmpty)
        #expect(
            with.excluded == [
                .outsidePeriod: 1, .obstacle("no consent"): 2, .excluded(column: "queue", value: "test"): 1,
                .unknownDuration: 1, .tooShort: 1,
            ])
    }

    @Test func `without a minimum duration a call of unknown duration may be drawn`() {
        #expect(frame([candidate("unmeasured", durationMs: nil)]).count == 1)
    }

    @Test func `a column that nobody filled is another stratum than an empty one`() {
        let absent = candidate("a", agent: nil)
        let empty = candidate("b", agent: "")
        #expect(frame([absent, empty]).strata.map(\.stratum.key) == ["agent;queue=support", "agent=;queue=support"])
    }

    @Test func `values cannot imitate the marks of a key`() {
        let one = candidate("a", agent: "anna;queue=x", queue: nil)
        let other = candidate("b", agent: "anna", queue: "x")
        #expect(frame([one, other]).strata.count == 2)
        #expect(Stratum(of: one.call, columns: ["agent"]).key == "agent=anna%3bqueue%3dx")
        #expect(Stratum(of: candidate("c", agent: "a\nb").call, columns: ["agent"]).key == "agent=a%0ab")
    }

    @Test func `without columns all calls are one stratum`() {
        let frame = frame(twoAgents, policy: DrawPolicy())
        #expect(frame.strata.map(\.calls.count) == [14])
        #expect(frame.strata.first?.stratum.description == "all calls")
    }

    @Test func `a period is the local day, week or month of the start`() throws {
        let sundayNight = try #require(ZonedTime(iso8601: "2026-11-22T23:30:00+02:00"))
        #expect(DrawPeriod.allCases.map { $0.name(of: sundayNight) } == ["2026-11-22", "2026-W47", "2026-11"])
    }
}
