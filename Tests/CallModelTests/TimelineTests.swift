import CallModel
import Testing

private func timeline(_ ranges: (Int, Int)...) -> Timeline {
    Timeline(ranges.compactMap { TimeRange(startMs: $0.0, endMs: $0.1) })
}

@Suite struct TimelineTests {
    @Test func `stretches that overlap or touch become one`() {
        #expect(timeline((500, 700), (0, 100), (100, 300), (200, 400)) == timeline((0, 400), (500, 700)))
    }

    @Test func `pauses shorter than the limit are bridged, pauses as long as it stay`() {
        #expect(timeline((0, 100), (299, 400)).bridging(gapsBelowMs: 200) == timeline((0, 400)))
        #expect(timeline((0, 100), (300, 400)).bridging(gapsBelowMs: 200) == timeline((0, 100), (300, 400)))
    }

    @Test func `the intersection is the time in both`() {
        #expect(
            timeline((0, 100), (200, 300)).intersection(timeline((50, 250), (290, 500)))
                == timeline((50, 100), (200, 250), (290, 300)))
    }

    @Test func `what is subtracted is gone and nothing else`() {
        #expect(timeline((0, 100), (200, 300)).subtracting(timeline((50, 250))) == timeline((0, 50), (250, 300)))
        #expect(timeline((0, 100)).subtracting(timeline()) == timeline((0, 100)))
    }

    @Test func `gaps and stretches fill the span`() throws {
        let span = try #require(TimeRange(startMs: 50, endMs: 1000))
        let speech = timeline((0, 100), (400, 500), (990, 2000))
        let inside = speech.intersection(Timeline([span]))
        #expect(speech.gaps(within: span) == timeline((100, 400), (500, 990)))
        #expect(speech.gaps(within: span).totalMs + inside.totalMs == span.durationMs)
    }

    @Test func `set laws hold for any stretches`() {
        var random = SplitMix64(seed: 1)
        func some() -> Timeline {
            Timeline(
                (0..<Int.random(in: 0...8, using: &random)).compactMap { _ in
                    let start = Int.random(in: 0..<1000, using: &random)
                    return TimeRange(startMs: start, endMs: start + Int.random(in: 1...200, using: &random))
                })
        }
        for _ in 0..<500 {
            let (a, b) = (some(), some())
            #expect(a.union(b).totalMs == a.totalMs + b.totalMs - a.intersection(b).totalMs)
            #expect(a.subtracting(b).union(a.intersection(b)) == a)
            #expect(a.intersection(b) == b.intersection(a))
        }
    }
}
