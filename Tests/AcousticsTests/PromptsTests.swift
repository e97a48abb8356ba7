import CallModel
import Testing

@testable import Acoustics

struct PromptsTests {
    @Test func `what opens a call and is answered by a key press is an announcement`() {
        let prompts = Prompts(
            talk: .at((1_000, 6_000), (6_400, 9_000), (13_000, 16_000)), music: Timeline(), ringing: Timeline(),
            otherTalk: .at((17_000, 19_000)), otherKeys: .at((10_000, 10_150)), isMono: false)
        #expect(prompts.ranges == Timeline.at((1_000, 9_000)).ranges)
    }

    @Test func `hold music at once makes the opening an announcement, after a pause it does not`() {
        func opening(musicFromMs startMs: Int) -> [TimeRange] {
            Prompts(
                talk: .at((1_000, 6_000)), music: .at((startMs, 30_000)), ringing: Timeline(), otherTalk: Timeline(),
                otherKeys: Timeline(), isMono: false
            ).ranges
        }
        #expect(opening(musicFromMs: 7_000) == Timeline.at((1_000, 6_000)).ranges)
        #expect(opening(musicFromMs: 8_100).isEmpty)
    }

    @Test func `a greeting to which the other side replies is a person, whatever follows`() {
        let prompts = Prompts(
            talk: .at((1_000, 4_000)), music: .at((9_000, 30_000)), ringing: Timeline(),
            otherTalk: .at((4_500, 8_500)), otherKeys: .at((8_600, 8_700)), isMono: false)
        #expect(prompts.ranges.isEmpty)
    }

    @Test func `a voice for which the music stops and at once resumes is an announcement`() {
        func inMusic(resumingAtMs startMs: Int, customer: Timeline = Timeline()) -> [TimeRange] {
            Prompts(
                talk: .at((500, 3_000), (40_000, 46_000)), music: .at((10_000, 39_800), (startMs, 70_000)),
                ringing: Timeline(), otherTalk: customer.union(.at((3_500, 6_000))), otherKeys: Timeline(),
                isMono: false
            ).ranges
        }
        let announcement = Timeline.at((40_000, 46_000)).ranges
        #expect(inMusic(resumingAtMs: 46_300) == announcement)
        #expect(inMusic(resumingAtMs: 47_000).isEmpty)
        #expect(inMusic(resumingAtMs: 46_300, customer: .at((41_000, 43_000))).isEmpty)
    }

    @Test func `in a mono recording the opening may be anybody`() {
        let prompts = Prompts(
            talk: .at((1_000, 6_000)), music: .at((6_500, 30_000)), ringing: Timeline(), otherTalk: Timeline(),
            otherKeys: Timeline(), isMono: true)
        #expect(prompts.ranges.isEmpty)
    }
}
