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

    /// Lengths and widths, windows longer than all there is among them.
    private static let shapes = [
        (0, 5), (1, 5), (3, 5), (5, 5), (800, 1), (800, 3), (800, 31), (799, 201), (150, 201),
    ]

    @Test(arguments: shapes)
    func `a sliding mean is that of the values in the window, at the ends too`(count: Int, width: Int) {
        let values = Array(noise.prefix(count))
        let means = windows(count, width: width).map { values[$0].reduce(0, +) / Float($0.count) }
        let found = SlidingWindow.mean(values, width: width)
        // Sums of 201 floats below 100 in another order: 1e-3 is ten times their rounding.
        #expect(zip(means, found).allSatisfy { abs($0 - $1) < 1e-3 } && found.count == count)
    }

    @Test(arguments: shapes)
    func `the lowest, the highest and the mean of codes are those of the window`(count: Int, width: Int) {
        let codes = Array(rows(50).prefix(count))
        let windows = windows(count, width: width).map { codes[$0] }
        #expect(SlidingWindow.minimum(codes, width: width) == windows.compactMap { $0.min() })
        #expect(SlidingWindow.maximum(codes, width: width) == windows.compactMap { $0.max() })
        let reached = windows.map { $0.reduce(0) { $0 + Int($1) } >= 120 * $0.count }
        #expect(SlidingWindow.meanReaches(120, codes, width: width) == reached)
    }

    @Test func `a noise floor is the settled minimum of smoothed levels, plus its bias`() {
        let tracking = FloorTracking(
            smoothingFrames: 3, searchFrames: 7, settlingFrames: 5, bias: 4, lift: 20, lowest: 6)
        for count in [0, 1, 2, 6, 7, 8, 60] {
            let rows = rows(count)
            let floor = BandRows.noiseFloor(rows, tracking, quiet: [Float](repeating: 0, count: 16))
            for band in 0..<FrameGrid.bandCount {
                let levels = (0..<count).map { Float(rows[$0 * FrameGrid.bandCount + band]) }
                let means = SlidingWindow.mean(levels, width: 3)
                let minima = windows(count, width: 7).compactMap { means[$0].min() }
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
        func differences(except skipped: [Bool]?) -> [[Int]] {
            Codes.differences([1, 2, 9], [5, 5, 5], at: [0, 1, 2], lags: -1...1, except: skipped).map { counts in
                (-255...255).filter { counts[counts.startIndex + 255 + $0] == 1 }
            }
        }
        #expect(differences(except: nil) == [[1 - 5, 2 - 5], [1 - 5, 2 - 5, 9 - 5], [2 - 5, 9 - 5]])
        #expect(differences(except: [false, true, false]) == [[1 - 5], [1 - 5, 9 - 5], [9 - 5]])
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

    @Test func `codes are counted and found where they are asked for`() {
        let codes = rows(40)
        let flags = codes.indices.map { $0.isMultiple(of: 3) }
        let all = Codes.histogram(codes), some = Codes.histogram(codes, except: flags)
        for code in [0, 1, 7, 250, 255] {
            let indices = codes.indices.filter { codes[$0] == code }
            #expect(all[code] == Int32(indices.count))
            #expect(some[code] == Int32(indices.count { !flags[$0] }))
        }
        let loud = codes.indices.filter { codes[$0] > 200 }
        #expect(Codes.frames(of: codes, above: 200) == loud.map(Int32.init))
        #expect(Codes.frames(of: codes, above: 200, where: flags) == loud.filter { flags[$0] }.map(Int32.init))
        #expect(Codes.frames(of: [], above: 0).isEmpty && Codes.frames(of: [1], above: 255).isEmpty)
    }
}
