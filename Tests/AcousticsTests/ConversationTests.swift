import Acoustics
import CallModel
import Testing

struct ConversationTests {
    private func conversation(
        agent: Timeline, customer: Timeline, occupied: Timeline = Timeline(), keys: Timeline = Timeline()
    ) -> Conversation {
        Conversation(talk: [.agent: agent, .customer: customer], occupied: occupied, keyPresses: keys)
    }

    @Test func `pauses under 0.2 s are talk, pauses under 0.5 s end no utterance`() {
        let call = conversation(agent: .at((0, 1_000), (1_190, 2_000), (2_200, 3_000), (3_500, 4_000)), customer: .at())
        #expect(call.talk(of: .agent) == .at((0, 2_000), (2_200, 3_000), (3_500, 4_000)))
        #expect(call.utterances(of: .agent) == .at((0, 3_000), (3_500, 4_000)))
    }

    @Test func `silence lies between the first and the last talk of either side`() {
        let call = conversation(agent: .at((1_000, 2_000)), customer: .at((3_000, 5_000), (9_000, 10_000)))
        #expect(call.span == TimeRange(startMs: 1_000, endMs: 10_000))
        #expect(call.silence == .at((2_000, 3_000), (5_000, 9_000)))
    }

    @Test func `hold cuts a silence in two, and only 5 s of the rest are dead air`() {
        let call = conversation(
            agent: .at((0, 1_000)), customer: .at((20_000, 21_000)), occupied: .at((5_000, 14_000)))
        #expect(call.silence.totalMs == 19_000)
        #expect(call.openSilence == .at((1_000, 5_000), (14_000, 20_000)))
        #expect(call.deadAir == .at((14_000, 20_000)))
    }

    @Test func `overlap is the time of both`() {
        let call = conversation(agent: .at((0, 3_000)), customer: .at((2_000, 4_000), (5_000, 6_000)))
        #expect(call.overlap == .at((2_000, 3_000)))
    }

    @Test func `who comes in after 1 s, stays for 1 s and is talked over for 0.5 s interrupts`() {
        let call = conversation(agent: .at((0, 3_000)), customer: .at((2_000, 5_000)))
        #expect(
            call.interruptions == [Interruption(by: .customer, atMs: 2_000, overlapMs: 1_000, succeeded: true)])
    }

    @Test func `an interruption that the other outlasts did not succeed`() {
        let call = conversation(agent: .at((0, 9_000)), customer: .at((2_000, 4_000)))
        #expect(call.interruptions.map(\.succeeded) == [false])
    }

    @Test func `back-channels, terminal overlaps and early starts are no interruptions`() {
        let backchannel = conversation(agent: .at((0, 9_000)), customer: .at((2_000, 2_900)))
        let terminal = conversation(agent: .at((0, 3_000)), customer: .at((2_600, 6_000)))
        let early = conversation(agent: .at((0, 3_000)), customer: .at((900, 4_000)))
        for call in [backchannel, terminal, early] { #expect(call.interruptions.isEmpty) }
    }

    @Test func `a start in a pause of 0.2 s and more of the other side is no interruption`() {
        let call = conversation(agent: .at((0, 2_000), (2_300, 5_000)), customer: .at((2_100, 4_000)))
        #expect(call.interruptions.isEmpty)
    }

    @Test func `an answer's latency runs from the other's end to its start`() {
        let call = conversation(
            agent: .at((1_500, 3_000), (9_000, 9_500)), customer: .at((0, 1_000), (3_250, 4_000)))
        #expect(call.responseLatenciesMs(of: .agent) == [500, 5_000])
        #expect(call.responseLatenciesMs(of: .customer) == [250])
    }

    @Test func `who goes on after a pause of one's own answers nobody`() {
        let call = conversation(agent: .at((1_500, 3_000), (4_000, 5_000)), customer: .at((0, 1_000)))
        #expect(call.responseLatenciesMs(of: .agent) == [500])
    }

    @Test func `an answer across hold or a key press, or into the other's talk, has no latency`() {
        let hold = conversation(
            agent: .at((9_000, 9_500)), customer: .at((0, 1_000)), occupied: .at((2_000, 8_000)))
        let key = conversation(agent: .at((3_000, 4_000)), customer: .at((0, 1_000)), keys: .at((2_000, 2_100)))
        let early = conversation(agent: .at((900, 4_000)), customer: .at((0, 1_000)))
        for call in [hold, key, early] { #expect(call.responseLatenciesMs(of: .agent).isEmpty) }
    }

    @Test func `a monologue goes on over pauses under 3 s and back-channels`() {
        let call = conversation(
            agent: .at((0, 4_000), (6_000, 10_000), (14_000, 15_000)), customer: .at((5_000, 5_500)))
        #expect(call.monologues(of: .agent) == .at((0, 10_000), (14_000, 15_000)))
    }

    @Test func `a turn of the other side ends a monologue`() {
        let call = conversation(agent: .at((0, 4_000), (6_000, 10_000)), customer: .at((4_500, 5_500)))
        #expect(call.monologues(of: .agent) == .at((0, 4_000), (6_000, 10_000)))
    }

    @Test func `nobody's conversation has nothing in it`() {
        let call = conversation(agent: .at(), customer: .at())
        #expect(call.span == nil)
        #expect(call.silence.isEmpty)
        #expect(call.interruptions.isEmpty)
    }

    @Test func `a back-channel is shorter than 1 s and lies within the other side's utterance`() {
        let call = conversation(
            agent: .at((0, 5_000), (8_000, 12_000)),
            customer: .at((1_000, 1_600), (3_000, 4_000), (4_600, 5_200), (6_000, 6_500), (9_000, 9_999)))
        #expect(call.backChannels(of: .customer) == Timeline.at((1_000, 1_600), (9_000, 9_999)).ranges)
        #expect(call.backChannels(of: .agent).isEmpty)
    }
}
