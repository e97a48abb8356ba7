import CallModel
import Signal
import Testing

@testable import Acoustics

struct MonoSeparationTests {
    /// As if the speech detector had found exactly this talk.
    private func separate(_ call: SyntheticCall, talk: Timeline) -> [Timeline]? {
        var stream = SpectralStream(channelCount: 1)
        var columns = [FrameColumns()]
        let samples = call.channels[0]
        stream.add(samples.span, to: &columns)
        stream.finish(to: &columns)
        var record = ChannelRecord()
        record.speech = talk.ranges
        var frames = VoiceFrames()
        frames.add(columns[0], decided: 0..<columns[0].count, firstFrame: 0, record: record)
        return VoiceSeparation(frames)?.voices
    }

    /// A conversation over quiet noise, from the seventh second on.
    private func conversation(_ voices: [[Float]]) -> (SyntheticCall, [Timeline]) {
        var call = SyntheticCall(seconds: 32, channelCount: 1)
        let talk = MonoVoices.converse(voices, turns: 8, from: 7_000, in: &call)
        call.addNoise(on: 0, amplitude: 0.002)
        return (call, talk)
    }

    private func everybody(_ talk: [Timeline]) -> Timeline { talk.reduce(Timeline()) { $0.union($1) } }

    @Test func `two people on one channel are told apart, in the order in which they speak`() {
        let (call, talk) = conversation([MonoVoices.dark, MonoVoices.bright])
        #expect(separate(call, talk: everybody(talk)) == talk)
    }

    @Test func `who speaks first is the first voice`() {
        let (call, talk) = conversation([MonoVoices.bright, MonoVoices.dark])
        #expect(separate(call, talk: everybody(talk)) == talk)
    }

    @Test func `four turns of a short clip are enough`() {
        let (call, talk) = conversation([MonoVoices.dark, MonoVoices.bright])
        let clip = talk.map { $0.intersection(.at((7_000, 19_000))) }
        #expect(separate(call, talk: everybody(clip)) == clip)
    }

    @Test func `one person alone is not made two`() {
        let (call, talk) = conversation([MonoVoices.dark])
        #expect(separate(call, talk: everybody(talk)) == nil)
    }

    @Test func `an announcement before the conversation is not one of its two voices`() {
        var (call, talk) = conversation([MonoVoices.dark, MonoVoices.bright])
        call.speak(MonoVoices.announcer, on: 0, from: 500, to: 6_000)
        talk.insert(.at((500, 6_000)), at: 0)
        #expect(separate(call, talk: everybody(talk)) == talk)
    }

    @Test func `a few words are too little to tell voices by`() {
        let (call, talk) = conversation([MonoVoices.dark, MonoVoices.bright])
        #expect(separate(call, talk: everybody(talk).intersection(.at((7_000, 12_000)))) == nil)
        #expect(separate(call, talk: Timeline()) == nil)
    }
}
