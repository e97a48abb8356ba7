import CallModel
import Testing

@testable import Acoustics

struct CallAnalyzerTests {
    private func analyze(_ call: SyntheticCall, _ channels: ChannelMap = .stereo(agentChannel: 0)) -> CallAcoustics {
        var analyzer = CallAnalyzer(channels: channels)
        analyzer.add(call.interleaved.span)
        return analyzer.finish()
    }

    /// Every edge of `found` within `toleranceMs` of the expected one: the window is 25 ms, the smoothing 50 ms.
    private func agree(_ found: Timeline?, _ expected: Timeline, toleranceMs: Int = 80) -> Bool {
        guard let found, found.ranges.count == expected.ranges.count else { return false }
        return zip(found.ranges, expected.ranges).allSatisfy {
            abs($0.startMs - $1.startMs) <= toleranceMs && abs($0.endMs - $1.endMs) <= toleranceMs
        }
    }

    /// Two voices in turn, 10 s, over quiet noise.
    private func dialogue() -> SyntheticCall {
        var call = SyntheticCall(seconds: 10)
        call.speak(on: 0, from: 1_000, to: 3_000)
        call.speak(SyntheticCall.Voice.high, on: 1, from: 3_500, to: 6_000)
        call.speak(on: 0, from: 6_600, to: 9_000)
        for channel in 0...1 { call.addNoise(on: channel, amplitude: 0.002) }
        return call
    }
    private let agentTalk = Timeline.at((1_000, 3_000), (6_600, 9_000))
    private let customerTalk = Timeline.at((3_500, 6_000))

    @Test func `two voices in turn are told apart by channel`() {
        let call = analyze(dialogue())
        #expect(agree(call.talk[.agent], agentTalk))
        #expect(agree(call.talk[.customer], customerTalk))
        #expect(call.tier == .twoCleanChannels)
        #expect(call.durationMs == 10_000)
        #expect(call.warnings.isEmpty)
    }

    @Test func `the channel map says who is who`() {
        let call = analyze(dialogue(), .stereo(agentChannel: 1))
        #expect(agree(call.talk[.customer], agentTalk))
    }

    @Test func `a guess at the agent's channel is said to be one`() {
        let warnings = analyze(dialogue(), .stereo(agentChannel: nil)).warnings
        #expect(warnings == ["Nobody said which channel is the agent's; the first channel was taken."])
    }

    @Test func `a voice that leaks into the other channel is not talk there, and the tier says so`() throws {
        var sound = dialogue()
        sound.leak(from: 0, gain: 0.1, delayMs: 60)
        let call = analyze(sound)
        #expect(agree(call.talk[.customer], customerTalk))
        #expect(call.tier == .twoLeakingChannels)
        // -20 dB and 60 ms; bands blur the gain, frames the delay.
        let gain = try #require(call.value(of: "leak.into_customer.db"))
        #expect(abs(gain + 20) <= 2)
        #expect(call.value(of: "leak.into_customer.ms") == 60)
    }

    @Test func `steady noise 20 dB below the voices changes little`() {
        var sound = dialogue()
        sound.addNoise(on: 1, amplitude: 0.03)
        #expect(agree(analyze(sound).talk[.customer], customerTalk, toleranceMs: 150))
    }

    @Test func `digital silence between the voices is silence`() {
        var sound = SyntheticCall(seconds: 6)
        sound.speak(on: 0, from: 1_000, to: 3_000)
        let call = analyze(sound)
        #expect(agree(call.talk[.agent], .at((1_000, 3_000))))
        #expect(call.talk[.customer]?.isEmpty == true)
    }

    @Test func `noise alone is nobody's talk`() {
        var sound = SyntheticCall(seconds: 8)
        for channel in 0...1 { sound.addNoise(on: channel, amplitude: 0.1) }
        let call = analyze(sound)
        #expect(call.talk.values.allSatisfy { $0.isEmpty })
        #expect(call.warnings == ["Nobody talks in this recording."])
    }

    @Test func `one silent side is one-way audio`() {
        var sound = SyntheticCall(seconds: 9)
        sound.speak(on: 0, from: 1_000, to: 8_000)
        let call = analyze(sound)
        #expect(call.value(of: "one_way.customer_silent.count") == 1)
        #expect(call.warnings.contains { $0.hasPrefix("One-way audio: the customer is never heard") })
    }

    @Test func `ringback, busy and keys are events and not talk`() {
        var sound = SyntheticCall(seconds: 20)
        for start in [500, 5_500] { sound.play([425], on: 0, from: start, to: start + 1_000) }
        for start in [9_000, 10_000, 11_000] { sound.play([425], on: 0, from: start, to: start + 500) }
        for start in [14_000, 14_500] { sound.play([770, 1_336], on: 1, from: start, to: start + 120) }
        for channel in 0...1 { sound.addNoise(on: channel, amplitude: 0.001) }
        let call = analyze(sound)
        func found(_ kind: SoundEvent.Kind) -> Timeline {
            Timeline(call.events.filter { $0.kind == kind }.map(\.range))
        }
        #expect(agree(found(.ringback), .at((500, 6_500))))
        #expect(agree(found(.tone), .at((9_000, 11_500))))
        #expect(agree(found(.dtmf), .at((14_000, 14_120), (14_500, 14_620))))
        #expect(call.talk.values.allSatisfy { $0.isEmpty })
    }

    @Test(arguments: [[697, 1_209], [941, 1_633], [1_000]])
    func `every key of a quick row is found, to within 10 ms at both ends`(hertz: [Double]) {
        var sound = SyntheticCall(seconds: 10)
        sound.speak(on: 0, from: 1_000, to: 4_000)
        let pressedMs = (0..<6).map { (5_003 + 180 * $0, 5_103 + 180 * $0) }
        for (startMs, endMs) in pressedMs { sound.play(hertz, on: 1, from: startMs, to: endMs) }
        let found = analyze(sound).events.filter { $0.kind == .dtmf }.map(\.range)
        #expect(found.count == pressedMs.count)
        for (range, (startMs, endMs)) in zip(found, pressedMs) {
            #expect(abs(range.startMs - startMs) <= 10 && abs(range.endMs - endMs) <= 10)
        }
    }

    @Test func `a masked key is a key press`() {
        var sound = SyntheticCall(seconds: 4)
        sound.play([1_000], on: 1, from: 1_000, to: 1_150)
        #expect(analyze(sound).value(of: "dtmf.count") == 1)
    }

    @Test func `music is hold and not talk`() {
        var held = SyntheticCall(seconds: 24)
        held.speak(on: 0, from: 1_000, to: 3_000)
        held.speak(SyntheticCall.Voice.high, on: 1, from: 2_500, to: 4_500)
        held.playMusic(on: 0, from: 5_000, to: 17_000)
        held.speak(on: 0, from: 19_000, to: 22_000)
        held.addNoise(on: 0, amplitude: 0.002)
        let call = analyze(held)
        let music = Timeline(call.events.filter { $0.kind == .holdMusic }.map(\.range))
        // The music detector looks at one second and adds the fades.
        #expect(agree(music, .at((5_000, 17_000)), toleranceMs: 900))
        #expect(agree(call.talk[.agent], .at((1_000, 3_000), (19_000, 22_000))))
        #expect(call.value(of: "dead_air.count") == 0)
    }

    @Test func `a mono recording has speech, and no sides`() {
        var sound = SyntheticCall(seconds: 8, channelCount: 1)
        sound.speak(on: 0, from: 1_000, to: 3_000)
        sound.speak(on: 0, from: 4_000, to: 7_000)
        sound.addNoise(on: 0, amplitude: 0.002)
        let call = analyze(sound, .mono)
        #expect(call.tier == .monoUnseparated)
        #expect(call.talk.isEmpty)
        #expect(agree(call.anyoneTalks, .at((1_000, 3_000), (4_000, 7_000))))
        #expect(call.measurements.first { $0.name == "talk.agent.ms" }?.absence != nil)
    }

    @Test func `one sound stored in two channels is a mono recording, and said to be one`() {
        var sound = SyntheticCall(seconds: 8)
        for channel in 0...1 { sound.speak(on: channel, from: 1_000, to: 6_000) }
        let call = analyze(sound)
        #expect(call.tier == .monoUnseparated)
        #expect(agree(call.anyoneTalks, .at((1_000, 6_000))))
        #expect(call.warnings == ["Both channels carry the same sound: the two sides cannot be told apart."])
    }

    @Test func `nothing, one sample and half a frame are calls without talk`() {
        for samples in [0, 2, 100, 400] {
            var analyzer = CallAnalyzer(channels: .stereo(agentChannel: 0))
            analyzer.add([Float](repeating: 0.1, count: samples).span)
            let call = analyzer.finish()
            #expect(call.talk.values.allSatisfy { $0.isEmpty })
            #expect(call.durationMs == samples / 2 / 8)
        }
    }

    @Test func `levels and signal-to-noise ratio are those of the sound`() throws {
        var sound = SyntheticCall(seconds: 6)
        sound.speak(on: 0, from: 1_000, to: 4_000)
        sound.addNoise(on: 0, amplitude: 0.01)
        let call = analyze(sound)
        // Uniform noise: amplitude² / 3, of which 3437 of 4000 Hz lie in the band.
        let noise = try #require(call.value(of: "noise_level.agent.dbfs"))
        #expect(abs(noise - (-45.4)) <= 0.7)
        let speech = try #require(call.value(of: "speech_level.agent.dbfs"))
        let ratio = try #require(call.value(of: "snr.agent.db"))
        #expect(abs(ratio - (speech - noise)) < 1e-9)
    }

    @Test func `the size of the blocks changes nothing`() {
        let sound = dialogue().interleaved
        var analyzer = CallAnalyzer(channels: .stereo(agentChannel: 0))
        var start = 0
        while start < sound.count {
            analyzer.add(sound[start..<min(sound.count, start + 1_234)].span)
            start += 1_234
        }
        #expect(analyzer.finish() == analyze(dialogue()))
    }
}
