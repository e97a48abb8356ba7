import CallModel
import Testing

@testable import Acoustics

struct MeasureTests {
    private let call = MeasuredCall(
        durationMs: 30_000, tier: .twoCleanChannels,
        conversation: Conversation(
            talk: [.agent: .at((0, 3_000), (12_000, 18_000)), .customer: .at((2_000, 5_000))],
            occupied: .at((20_000, 25_000))),
        events: [
            SoundEvent(channel: 0, kind: .holdMusic, range: Timeline.at((20_000, 25_000)).ranges[0]),
            SoundEvent(channel: 1, kind: .dtmf, range: Timeline.at((26_000, 26_100)).ranges[0]),
        ])

    private func value(_ name: String) -> Double? {
        standardMeasures.first { $0.name == name }?.measurement(of: call).value
    }

    @Test func `names are unique, of the form what.statistic.unit, and end in a known unit`() {
        let names = standardMeasures.map(\.name)
        #expect(Set(names).count == names.count)
        for name in names {
            #expect(
                name.wholeMatch(of: /[a-z_]+(\.[a-z0-9_]+){1,2}\.(ms|ratio|count|dbfs|db|hz|st|per_s)|[a-z_]+\.count/)
                    != nil)
        }
    }

    @Test func `every measure says what it is, where that comes from and which tiers carry it`() {
        for measure in standardMeasures {
            #expect(!measure.summary.isEmpty && measure.definition.hasSuffix(".") && !measure.source.isEmpty)
            #expect(!measure.tiers.isEmpty && measure.version >= 1)
        }
    }

    @Test func `figures of a timeline counted by hand`() {
        let expected: [String: Double] = [
            "duration.total.ms": 30_000, "talk.agent.ms": 9_000, "talk.customer.ms": 3_000,
            "talk_share.agent.ratio": 0.75, "turns.agent.count": 2, "turns.customer.count": 1,
            "overlap.total.ms": 1_000, "overlap.share.ratio": 1_000 / 11_000.0, "silence.total.ms": 7_000,
            "silence.share.ratio": 7 / 18.0, "silence.longest.ms": 7_000, "dead_air.total.ms": 7_000,
            "dead_air.count": 1, "non_talk.total.ms": 7_000, "interruptions.by_customer.count": 1,
            "interruptions.succeeded_by_customer.count": 1, "interruptions.by_agent.count": 0,
            "response_latency.agent.median.ms": 7_000, "monologue.longest.agent.ms": 6_000,
            "hold.total.ms": 5_000, "hold.count": 1, "dtmf.count": 1, "first_words.customer.ms": 2_000,
            "one_way.agent_silent.count": 0, "speech.total.ms": 11_000,
            "turn_length.agent.median.ms": 4_500, "turn_length.agent.p90.ms": 5_700, "overlap.longest.ms": 1_000,
            "silence.median.ms": 7_000, "dead_air.longest.ms": 7_000, "ivr.total.ms": 0, "tone.total.ms": 0,
            "wait.total.ms": 0, "channels_swapped.suspected.count": 0, "noise_bursts.agent.count": 0,
        ]
        for (name, figure) in expected { #expect(value(name) == figure, "\(name)") }
    }

    @Test func `whoever hears ringing, music or an announcement before the agent's first words waits until then`() {
        for kind in [SoundEvent.Kind.ringback, .holdMusic, .ivr] {
            let waiting = MeasuredCall(
                durationMs: 30_000, tier: .twoCleanChannels,
                conversation: Conversation(talk: [.agent: .at((14_000, 20_000)), .customer: .at((13_000, 13_500))]),
                events: [SoundEvent(channel: 1, kind: kind, range: Timeline.at((1_000, 9_000)).ranges[0])])
            #expect(WaitTotal().measurement(of: waiting).value == 14_000)
        }
    }

    @Test func `music, announcements or keys on the wrong side raise the suspicion that the channels are swapped`() {
        func suspected(_ kind: SoundEvent.Kind, on channel: Int, agentChannel: Int) -> Double? {
            let call = MeasuredCall(
                durationMs: 9_000, tier: .twoCleanChannels, conversation: Conversation(talk: [:]),
                events: [SoundEvent(channel: channel, kind: kind, range: Timeline.at((1_000, 2_000)).ranges[0])],
                channels: .stereo(agentChannel: agentChannel))
            return SwappedChannels().measurement(of: call).value
        }
        for agent in 0...1 {
            #expect(suspected(.holdMusic, on: 1 - agent, agentChannel: agent) == 1)
            #expect(suspected(.ivr, on: 1 - agent, agentChannel: agent) == 1)
            #expect(suspected(.dtmf, on: agent, agentChannel: agent) == 1)
            #expect(suspected(.holdMusic, on: agent, agentChannel: agent) == 0)
            #expect(suspected(.dtmf, on: 1 - agent, agentChannel: agent) == 0)
        }
    }

    @Test func `what a mono recording cannot carry is absent with a reason`() {
        let mono = MeasuredCall(
            durationMs: 5_000, tier: .monoUnseparated, conversation: Conversation(unseparated: .at((1_000, 2_000))))
        for measure in standardMeasures where !measure.tiers.contains(.monoUnseparated) {
            let measurement = measure.measurement(of: mono)
            #expect(measurement.value == nil && measurement.absence?.isEmpty == false)
        }
        #expect(standardMeasures.first { $0.name == "speech.total.ms" }?.measurement(of: mono).value == 1_000)
    }

    @Test func `an empty call has no figure that is not a number`() {
        for tier in EvidenceTier.allCases {
            let empty = MeasuredCall(durationMs: 0, tier: tier, conversation: Conversation(talk: [:]))
            for measure in standardMeasures {
                let measurement = measure.measurement(of: empty)
                #expect((measurement.value == nil) != (measurement.absence == nil))
            }
        }
    }

    @Test func `the document lists and defines every measure`() {
        let document = MeasuresDocument.markdown
        for measure in standardMeasures {
            #expect(document.contains("| `\(measure.name)` | \(measure.version) |"))
            #expect(document.contains("## `\(measure.name)`\n\n\(measure.definition)"))
        }
    }
}
