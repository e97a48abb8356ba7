import Testing

@testable import Signal

/// The filters against their definitions, written out.
struct FilterTests {
    private let noise = SyntheticSound.noise(amplitude: 100, seconds: 0.1)

    private func windows(_ count: Int, width: Int) -> [ClosedRange<Int>] {
        (0..<count).map { max(0, $0 - width / 2)...min(count - 1, $0 + width / 2) }
    }

    /// Codes without a pattern.
    private func rows(_ count: Int) -> [UInt8] {
        (0..<count * FrameGrid.bandCount).map { UInt8(($0 * 7_919) % 251) }
    }

    @Test func `a sliding minimum and mean are those of the values in the window, at the ends too`() {
        for (count, width) in [(0, 5), (1, 5), (3, 5), (5, 5), (800, 1), (800, 31), (799, 201), (150, 201)] {
            let values = Array(noise.prefix(count))
            let minima = windows(count, width: width).compactMap { values[$0].min() }
            #expect(SlidingWindow.minimum(values, width: width) == minima)
            let means = windows(count, width: width).map { values[$0].reduce(0, +) / Float($0.count) }
            let found = SlidingWindow.mean(values, width: width)
            // Sums of 201 floats below 100 in another order: 1e-3 is ten times their rounding.
            #expect(zip(means, found).allSatisfy { abs($0 - $1) < 1e-3 } && found.count == count)
        }
    }

    @Test func `a noise floor is the settled minimum of smoothed levels, plus its bias`() {
        let tracking = FloorTracking(
            smoothingFrames: 3, searchFrames: 7, settlingFrames: 5, bias: 4, lift: 20, lowest: 6)
        for count in [0, 1, 2, 6, 7, 8, 60] {
            let rows = rows(count)
            let floor = BandRows.noiseFloor(rows, tracking, quiet: [Float](repeating: 0, count: 16))
            for band in 0..<FrameGrid.bandCount {
                let levels = (0..<count).map { Float(rows[$0 * FrameGrid.bandCount + band]) }
                let minima = SlidingWindow.minimum(SlidingWindow.mean(levels, width: 3), width: 7)
                let expected = SlidingWindow.mean(minima, width: 5).map { max(6, $0 + 4) }
                let found = (0..<count).map { Float(floor[$0 * FrameGrid.bandCount + band]) }
                // Codes are cut to whole numbers, and the shorter means at the ends are rounded to a third.
                #expect(zip(expected, found).allSatisfy { $0 - $1 > -0.2 && $0 - $1 < 1.2 })
            }
        }
    }

    @Test func `a floor is lifted to the quiet level, but never further than allowed`() {
        let tracking = FloorTracking(
            smoothingFrames: 1, searchFrames: 3, settlingFrames: 3, bias: 0, lift: 20, lowest: 0)
        let rows = [UInt8](repeating: 50, count: 10 * FrameGrid.bandCount)
        for (quiet, floor) in [(0, 50), (60, 60), (200, 70)] {
            let found = BandRows.noiseFloor(rows, tracking, quiet: [Float](repeating: Float(quiet), count: 16))
            #expect(found.allSatisfy { $0 == floor })
        }
    }

    @Test func `a delayed maximum looks around the frames of that time ago and adds the gain`() {
        var rows = [UInt8](repeating: 0, count: 20 * FrameGrid.bandCount)
        rows[5 * FrameGrid.bandCount + 3] = 100
        let gains = [Int](repeating: -40, count: FrameGrid.bandCount)
        let found = BandRows.delayedMaximum(rows, delay: 4, spread: 1, gains: gains)
        let heard = found.indices.filter { found[$0] > 0 }
        #expect(heard == [8, 9, 10].map { $0 * FrameGrid.bandCount + 3 })
        #expect(heard.allSatisfy { found[$0] == 60 })
    }

    @Test func `differences are counted at the lag, within the recording and above the limit`() {
        let own = [UInt8](repeating: 30, count: 3 * FrameGrid.bandCount)
        var other = [UInt8](repeating: 50, count: 3 * FrameGrid.bandCount)
        other[1] = 10
        let levels = BandRows.differences([1, 2, 9], [5, 5, 5], at: [0, 1, 2], lag: 1)
        #expect(levels.indices.filter { levels[$0] > 0 } == [255 + 2 - 5, 255 + 9 - 5])
        let bands = BandRows.differences(
            own, other, at: [0, 2], lag: 0, otherAbove: [Int](repeating: 20, count: FrameGrid.bandCount))
        #expect(bands.count == FrameGrid.bandCount)
        #expect(bands[0].reduce(0, +) == 2 && bands[0][bands[0].startIndex + 255 - 20] == 2)
        #expect(bands[1].reduce(0, +) == 1)
    }

    @Test func `a histogram counts every code of every band`() {
        let counts = BandRows.histograms(rows(500))
        #expect(counts.count == FrameGrid.bandCount && counts.allSatisfy { $0.count == 256 && $0.reduce(0, +) == 500 })
        let band = (0..<500).map { rows(500)[$0 * FrameGrid.bandCount + 2] }
        #expect(counts[2][counts[2].startIndex + Int(band[0])] == Int32(band.count { $0 == band[0] }))
    }

    @Test func `a layer adds its biases and every input by its weight, frame by frame`() {
        let layer = DenseLayer(weights: (0..<24).map(Float.init), biases: (0..<8).map { Float($0) / 2 })
        let inputs = (0..<3 * DenseLayer.frameCount).map { Float($0 % 5) }
        var outputs = [Float](repeating: 0, count: 8 * DenseLayer.frameCount)
        layer.apply(to: inputs, outputs: &outputs)
        for unit in 0..<8 {
            for frame in 0..<DenseLayer.frameCount {
                let sum = (0..<3).reduce(Float(unit) / 2) { sum, input in
                    sum + inputs[input * DenseLayer.frameCount + frame] * Float(8 * input + unit)
                }
                #expect(outputs[unit * DenseLayer.frameCount + frame] == sum)
            }
        }
    }
}
