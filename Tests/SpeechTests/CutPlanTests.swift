import CallModel
import Speech
import Testing

@Suite struct CutPlanTests {
    private func cuts(_ talk: [(Int, Int)], durationMs: Int = 600_000, plan: CutPlan = CutPlan()) -> [[Int]] {
        let timeline = Timeline(talk.compactMap { TimeRange(startMs: $0.0, endMs: $0.1) })
        return plan.cuts(of: [.agent: timeline], durationMs: durationMs).map { [$0.range.startMs, $0.range.endMs] }
    }

    @Test func `a long silence ends a clip, a short one does not`() {
        #expect(cuts([(10_000, 20_000), (24_000, 30_000), (60_000, 70_000)]) == [[9700, 30_300], [59_700, 70_300]])
    }

    @Test func `what nobody says is in no clip`() {
        #expect(cuts([]) == [])
    }

    @Test func `clips stay within the recording`() {
        #expect(cuts([(100, 599_900)], plan: CutPlan(longestClipMs: 900_000)) == [[0, 600_000]])
    }

    @Test func `a short answer gets a second of sound, where there is one`() {
        #expect(cuts([(10_000, 10_200)]) == [[9700, 10_700]])
        #expect(cuts([(599_700, 599_900)]) == [[599_400, 600_000]])
    }

    @Test func `a clip that would be too long is cut in its longest pause`() {
        let plan = CutPlan(longestClipMs: 100_000)
        let talk = [(0, 40_000), (41_000, 70_000), (74_000, 120_000)]
        #expect(cuts(talk, plan: plan) == [[0, 72_000], [72_000, 120_300]])
    }

    @Test func `talk without a pause is cut in half until it fits`() {
        let lengths = cuts([(300, 399_700)], plan: CutPlan(longestClipMs: 100_000)).map { $0[1] - $0[0] }
        #expect(lengths == [100_000, 100_000, 100_000, 100_000])
    }

    @Test func `no speech is lost and none is sent twice`() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<200 {
            let talk = Timeline(
                (0..<Int.random(in: 1...60, using: &random)).compactMap { _ in
                    let startMs = Int.random(in: 0..<590_000, using: &random)
                    return TimeRange(startMs: startMs, endMs: startMs + Int.random(in: 50...9000, using: &random))
                })
            let ranges = CutPlan(longestClipMs: 60_000).cuts(of: [.customer: talk], durationMs: 600_000).map(\.range)
            #expect(talk.subtracting(Timeline(ranges)).totalMs == 0)
            #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.endMs <= $1.startMs })
            #expect(ranges.allSatisfy { $0.durationMs <= 60_000 })
        }
    }
}
