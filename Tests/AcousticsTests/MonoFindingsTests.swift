import CallModel
import Testing

@testable import Acoustics

struct MonoFindingsTests {
    private let first = Timeline.at((0, 2_000), (5_000, 6_000))
    private let second = Timeline.at((2_500, 4_500))

    private func acoustics(voices: [Timeline], channels: ChannelMap = .mono) -> CallAcoustics {
        var record = ChannelRecord()
        record.speech = first.union(second).ranges
        record.comparedChapters = 1
        record.copiedChapters = 1
        let records = Array(repeating: record, count: channels.channelCount)
        return CallFindings(channels: channels, durationMs: 8_000, records: records, voices: voices)
            .acoustics(warnings: [])
    }

    @Test func `separated voices are found beside the speech, without names`() {
        let call = acoustics(voices: [first, second])
        #expect(call.tier == .monoSeparated)
        #expect(call.voices == [first, second])
        #expect(call.talk.isEmpty)
        #expect(call.anyoneTalks == first.union(second))
    }

    @Test func `what needs a name is absent with a reason, what needs none is there`() throws {
        let call = acoustics(voices: [first, second])
        for name in ["talk.agent.ms", "turns.customer.count", "overlap.total.ms", "one_way.agent_silent.count"] {
            let measurement = try #require(call.measurements.first { $0.name == name })
            #expect(measurement.absence?.contains("not whose they are") == true)
        }
        #expect(call.value(of: "turns.total.count") == 3)
        #expect(call.value(of: "voice_change.median.ms") == 500)
    }

    @Test func `without voices told apart there are no turns`() {
        let call = acoustics(voices: [])
        #expect(call.tier == .monoUnseparated)
        #expect(call.value(of: "turns.total.count") == nil)
    }

    @Test func `a mono recording stored in two channels is separated as well`() {
        #expect(acoustics(voices: [first, second], channels: .stereo(agentChannel: 0)).tier == .monoSeparated)
    }
}
