import CallModel
import Testing

@testable import Acoustics

struct MonoConversationTests {
    private func conversation(occupied: Timeline = Timeline()) -> Conversation {
        let first = Timeline.at((0, 2_000), (2_300, 4_000), (9_000, 10_000))
        let second = Timeline.at((4_600, 6_000), (10_000, 11_000))
        return Conversation(unseparated: first.union(second), voices: [first, second], occupied: occupied)
    }

    @Test func `a voice's pause under half a second is within its turn`() {
        #expect(conversation().voiceUtterances.map(\.range.startMs) == [0, 4_600, 9_000, 10_000])
        #expect(conversation().voiceUtterances.map(\.voice) == [0, 1, 0, 1])
    }

    @Test func `a change of voice is timed where nobody talks between`() {
        #expect(conversation().voiceChangesMs == [600, 3_000])
    }

    @Test func `waiting for a prompt is not waiting for an answer`() {
        #expect(conversation(occupied: .at((7_000, 8_000))).voiceChangesMs == [600])
    }

    @Test func `two channels have voices too`() {
        let sides = Conversation(talk: [.agent: .at((0, 1_000)), .customer: .at((1_500, 2_000))])
        #expect(sides.voiceChangesMs == [500])
    }

    @Test func `the transcription format numbers the voices and tells prompts`() throws {
        let prompt = try #require(TimeRange(startMs: 0, endMs: 900))
        let call = CallAcoustics(
            durationMs: 5_000, tier: .monoSeparated, talk: [:],
            events: [
                SoundEvent(channel: 0, kind: .ivr, range: prompt), SoundEvent(channel: 0, kind: .speech, range: prompt),
            ],
            interruptions: [], measurements: [], warnings: [], voices: [.at((1_000, 2_000)), .at((2_500, 3_000))])
        #expect(
            RTTM.text(of: call, file: "m", channels: .mono) == """
                SPEAKER m 1 0.000 0.900 <NA> <NA> ivr <NA> <NA>
                SPEAKER m 1 1.000 1.000 <NA> <NA> speaker1 <NA> <NA>
                SPEAKER m 1 2.500 0.500 <NA> <NA> speaker2 <NA> <NA>

                """)
    }
}
