import Reports
import Testing

@Suite struct CallScoreTests {
    @Test func `several scores of one call are one: of every part the mean of those who judged it`() {
        let first = CallScore(
            percent: 80, passed: 1, items: ["s/greeting": 100, "s/tone": 50], unanswered: ["s/offer": .notApplicable])
        let second = CallScore(percent: 60, passed: 0, items: ["s/greeting": 0], unanswered: ["s/tone": .notMeasurable])
        let both = CallScore(averaging: [first, second])
        #expect(both.percent == 70 && both.passed == 0.5)
        #expect(both.items == ["s/greeting": 50, "s/tone": 50])
        #expect(both.unanswered == ["s/offer": .notApplicable])
    }

    @Test func `who could not judge is no part of the mean, and nobody's judgement is none`() {
        let judged = CallScore(percent: 80, passed: 1)
        let open = CallScore(percent: nil, passed: nil)
        #expect(CallScore(averaging: [judged, open]) == judged)
        #expect(CallScore(averaging: [open, open]) == open)
    }
}
