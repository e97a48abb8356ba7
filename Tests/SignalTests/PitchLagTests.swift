import Testing

@testable import Signal

struct PitchLagTests {
    @Test(arguments: [100.0, 125, 160, 200, 250, 320, 395])
    func `the lag is the period of a buzz, on either channel, without its fundamental`(hertz: Double) {
        let harmonics = (1...40).map { hertz * Double($0) }.filter { (250...3_400).contains($0) }
        let buzz = SyntheticSound.sum(harmonics, amplitude: 0.03)
        let silence = [Float](repeating: 0, count: buzz.count)
        for channel in 0...1 {
            let sound = channel == 0 ? (buzz, silence) : (silence, buzz)
            var stream = SpectralStream(channelCount: 2)
            var columns = [FrameColumns(), FrameColumns()]
            stream.add(SyntheticSound.interleaved(sound.0, sound.1).span, to: &columns)
            let lags = columns[channel].pitchLag.dropFirst(3)
            #expect(lags.allSatisfy { abs(Double($0) - 8_000 / hertz) <= 1 })
        }
    }
}
