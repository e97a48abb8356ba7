import CDSP
import Testing

@testable import Signal

struct FrameKernelTests {
    @Test func `a frame does not depend on its place in a batch`() {
        let sound = SyntheticSound.noise(seconds: 0.6)
        func frames(_ samples: [Float]) -> FrameColumns {
            var stream = SpectralStream(channelCount: 1)
            var columns = [FrameColumns()]
            stream.add(samples.span, to: &columns)
            stream.finish(to: &columns)
            return columns[0]
        }
        let whole = frames(sound)
        for shift in [1, 5, 15, 16, 17] {
            let later = frames(Array(sound.dropFirst(shift * FrameGrid.hopSamples)))
            // The first frame's window starts before the sound, the first eight have nothing to be compared with.
            #expect(later.bands.dropFirst(16).elementsEqual(whole.bands.dropFirst((shift + 1) * 16)))
            #expect(later.voicing.dropFirst().elementsEqual(whole.voicing.dropFirst(shift + 1)))
            #expect(later.persistence.dropFirst(9).elementsEqual(whole.persistence.dropFirst(shift + 9)))
        }
    }

    @Test func `a steady sound is like itself 80 ms ago, and a buzz is voiced`() {
        let buzz = SyntheticSound.sum((1...20).map { 160 * Double($0) }, amplitude: 0.04)
        var stream = SpectralStream(channelCount: 1)
        var columns = [FrameColumns()]
        stream.add(buzz.span, to: &columns)
        // The autocorrelation of a Hann window of 200 is 0.66 at a lag of 50 samples, 168 of 255; the missing fundamental
        // changes it by under 15.
        #expect(columns[0].voicing.dropFirst(3).allSatisfy { abs(Int($0) - 168) <= 15 })
        #expect(columns[0].persistence.dropFirst(12).allSatisfy { $0 > 200 })
    }

    @Test(arguments: [1, 2]) func `every width of register describes frames the same, to the last bit`(channels: Int) {
        let tones = SyntheticSound.sum([697, 1_209, 3_000], amplitude: 0.3)
        let sound = zip(SyntheticSound.noise(), tones).flatMap { noise, tone in [noise / 4 + tone, noise] }
        func columns(registerBits: Int32) -> [FrameColumns] {
            var stream = SpectralStream(
                FrameDescriber(channelCount: channels, registerBits: registerBits), channelCount: channels)
            var columns = [FrameColumns](repeating: FrameColumns(), count: channels)
            stream.add(sound.span, to: &columns)
            return columns
        }
        let narrow = columns(registerBits: 128)
        for bits in [256, 512] as [Int32] where bits <= cdsp_widest_describe() {
            #expect(columns(registerBits: bits) == narrow)
        }
    }
}
