import CallModel
import Testing

@testable import Acoustics

struct CallFindingsTests {
    private func talk(ms: Int, in durationMs: Int) -> Timeline? {
        var agent = ChannelRecord()
        agent.speech = Timeline.at((1_000, 1_000 + ms)).ranges
        let findings = CallFindings(
            channels: .stereo(agentChannel: 0), durationMs: durationMs, records: [agent, ChannelRecord()], voices: [])
        return findings.acoustics(warnings: []).talk[.agent]
    }

    @Test func `a fifth of a second in a whole recording is no talk, in a clip it may be`() {
        #expect(talk(ms: 200, in: 60_000)?.isEmpty == true)
        #expect(talk(ms: 300, in: 60_000)?.totalMs == 300)
        #expect(talk(ms: 200, in: 2_000)?.totalMs == 200)
    }
}
