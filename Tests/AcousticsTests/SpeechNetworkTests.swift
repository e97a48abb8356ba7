import Signal
import Testing

@testable import Acoustics

struct SpeechNetworkTests {
    private let network = SpeechNetwork()

    @Test func `answers are probabilities, in digital silence too`() {
        for seconds in [0.01, 0.02, 0.5, 4] {
            let sound = SyntheticCall(seconds: seconds)
            let answers = answers(to: sound)
            #expect(answers.speech.allSatisfy { (0...0.1).contains($0) })
            #expect(answers.music.allSatisfy { (0...1).contains($0) })
        }
    }

    @Test func `a voice is speech at any level above the noise`() {
        for gain in [0.01, 0.1, 1] as [Float] {
            var sound = SyntheticCall(seconds: 6)
            sound.speak(SyntheticCall.Voice.low.map { $0 * gain }, on: 0, from: 2_000, to: 4_000)
            sound.addNoise(on: 0, amplitude: 0.0002)
            let speech = answers(to: sound).speech
            #expect(speech[220..<380].count { $0 > 0.5 } > 140)
            #expect(speech[..<180].allSatisfy { $0 < 0.5 })
        }
    }

    @Test func `the same sound gives the same answers, to the last digit`() {
        var sound = SyntheticCall(seconds: 3)
        sound.speak(on: 0, from: 500, to: 2_000)
        #expect(answers(to: sound).speech == answers(to: sound).speech)
    }

    private func answers(to sound: SyntheticCall) -> SpeechNetwork.Answers {
        var stream = SpectralStream(channelCount: 2)
        var columns = [FrameColumns(), FrameColumns()]
        stream.add(sound.interleaved.span, to: &columns)
        stream.finish(to: &columns)
        let views = columns.map(ChannelView.init)
        return network.answers(views[0], other: views[1], leak: nil, leakGainDB: nil)
    }
}
