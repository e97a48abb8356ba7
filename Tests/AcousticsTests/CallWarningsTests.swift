import CallModel
import Testing

@testable import Acoustics

struct CallWarningsTests {
    private func sentences(_ events: [SoundEvent] = [], sound: [Party: ChannelSound] = [:]) -> [String] {
        let call = MeasuredCall(
            durationMs: 60_000, tier: .twoCleanChannels,
            conversation: Conversation(talk: [.agent: .at((0, 9_000)), .customer: .at((9_000, 20_000))]),
            sound: sound, events: events)
        return CallWarnings(call: call).sentences
    }

    private func event(_ kind: SoundEvent.Kind, on channel: Int) throws -> SoundEvent {
        SoundEvent(channel: channel, kind: kind, range: try #require(TimeRange(startMs: 30_000, endMs: 31_000)))
    }

    @Test func `hold music or keys on the wrong channel only are a suspicion of swapped channels`() throws {
        let music = try sentences([event(.holdMusic, on: 1)])
        let keys = try sentences([event(.dtmf, on: 0)])
        #expect(music == ["Hold music is heard on the customer's channel only: the channels may be swapped."])
        #expect(keys == ["Keys are pressed on the agent's channel only: the channels may be swapped."])
    }

    @Test func `music from the agent's side and keys from the customer's are as they should be`() throws {
        let warnings = try sentences([event(.holdMusic, on: 0), event(.dtmf, on: 1), event(.dtmf, on: 0)])
        #expect(warnings.isEmpty)
    }

    @Test func `clipping, dropouts and leaks are said of the side that they concern`() {
        var agent = ChannelSound()
        agent.clippedShare = 0.021
        agent.dropoutCount = 1
        agent.leakGainDB = -24.6
        #expect(
            sentences(sound: [.agent: agent]) == [
                "The agent's channel is overdriven: samples are clipped in 3 % of it.",
                "The agent's speech has 1 dropout (silent for 10 to 60 ms).",
                "The customer can be heard on the agent's channel (-25 dB).",
            ])
    }
}
