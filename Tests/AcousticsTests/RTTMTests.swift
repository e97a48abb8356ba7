import Acoustics
import CallModel
import Testing

struct RTTMTests {
    private func acoustics(talk: [Party: Timeline], events: [SoundEvent] = []) -> CallAcoustics {
        CallAcoustics(
            durationMs: 10_000, tier: .twoCleanChannels, talk: talk, events: events, interruptions: [],
            measurements: [], warnings: [])
    }

    @Test func `lines are in time order, channels count from 1`() {
        let call = acoustics(talk: [.agent: .at((2_050, 3_000)), .customer: .at((500, 1_500), (2_100, 2_200))])
        let text = RTTM.text(of: call, file: "a b", channels: .stereo(agentChannel: 1))
        #expect(
            text == """
                SPEAKER a_b 1 0.500 1.000 <NA> <NA> customer <NA> <NA>
                SPEAKER a_b 2 2.050 0.950 <NA> <NA> agent <NA> <NA>
                SPEAKER a_b 1 2.100 0.100 <NA> <NA> customer <NA> <NA>

                """)
    }

    @Test func `a mono recording has one speaker, speech`() throws {
        let range = try #require(TimeRange(startMs: 0, endMs: 1_234))
        let call = acoustics(talk: [:], events: [SoundEvent(channel: 0, kind: .speech, range: range)])
        #expect(
            RTTM.text(of: call, file: "m", channels: .mono) == "SPEAKER m 1 0.000 1.234 <NA> <NA> speech <NA> <NA>\n")
    }
}
