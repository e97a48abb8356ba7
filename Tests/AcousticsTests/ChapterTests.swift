import CallModel
import Testing

@testable import Acoustics

struct ChapterTests {
    @Test func `a call is decided in chapters without a seam`() {
        var sound = SyntheticCall(seconds: 30)
        // The third turn lies across the seam at 12 s, the fifth across the one at 24 s.
        let turns = [(1_000, 3_000), (5_000, 8_000), (10_500, 13_500), (15_000, 18_000), (22_500, 26_000)]
        for turn in turns { sound.speak(on: 0, from: turn.0, to: turn.1) }
        sound.addNoise(on: 0, amplitude: 0.002)
        var analyzer = CallAnalyzer(
            channels: .stereo(agentChannel: 0), chapter: ChapterLength(frames: 1_200, contextFrames: 300))
        analyzer.add(sound.interleaved.span)
        let found = analyzer.finish().talk[.agent]?.ranges ?? []
        #expect(found.count == turns.count)
        #expect(zip(found, turns).allSatisfy { abs($0.startMs - $1.0) <= 80 && abs($0.endMs - $1.1) <= 80 })
    }
}
