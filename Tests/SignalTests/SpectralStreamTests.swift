import Testing

@testable import Signal

struct SpectralStreamTests {
    private func columns(_ samples: [Float], channels: Int = 1, block: Int = 4_000) -> [FrameColumns] {
        var stream = SpectralStream(channelCount: channels)
        var columns = Array(repeating: FrameColumns(), count: channels)
        var start = 0
        while start < samples.count {
            let end = min(samples.count, start + block * channels)
            stream.add(samples[start..<end].span, to: &columns)
            start = end
        }
        stream.finish(to: &columns)
        return columns
    }

    /// Frames whose windows lie wholly inside the sound.
    private func inner(_ values: [UInt8]) -> ArraySlice<UInt8> { values.dropFirst(3).dropLast(3) }

    @Test func `the level of a sine is its amplitude over root two, to the half decibel of the code`() {
        for (amplitude, level) in [(1.0, -3.01), (0.1, -23.01), (0.01, -43.01)] {
            let column = columns(SyntheticSound.sine(hertz: 1_000, amplitude: amplitude))[0]
            #expect(inner(column.level).allSatisfy { abs(LevelCode.dBFS(Int($0)) - level) <= 0.5 })
        }
    }

    @Test func `a sine stands in its bin, 31.25 Hz wide, and is a tone`() {
        let column = columns(SyntheticSound.sine(hertz: 1_000))[0]
        #expect(inner(column.peakBin).allSatisfy { $0 == 32 })
        // The Hann window's side lobes beyond three bins hold less than a thousandth of the power: 30 dB.
        #expect(inner(column.toneRatio).allSatisfy { $0 >= 120 })
    }

    @Test func `white noise is no tone, hardly voiced and unlike itself 80 ms later`() {
        let column = columns(SyntheticSound.noise(seconds: 2))[0]
        let mean = { (values: [UInt8]) in values.reduce(0) { $0 + Int($1) } / values.count }
        #expect(column.toneRatio.allSatisfy { $0 < 40 })
        #expect(mean(column.voicing) < 75)
        #expect(mean(column.persistence) < 40)
    }

    @Test func `every DTMF pair is its own key, and only a pair is`() {
        let rows = [697.0, 770, 852, 941]
        let columnsHz = [1_209.0, 1_336, 1_477, 1_633]
        for (row, low) in rows.enumerated() {
            for (column, high) in columnsHz.enumerated() {
                let keys = columns(SyntheticSound.sum([low, high], amplitude: 0.3, seconds: 0.1))[0].key
                #expect(inner(keys).allSatisfy { $0 == 1 + 4 * row + column })
            }
        }
        let others = [[697.0], [440, 480], [1_000], [800, 1_270]]
        for pair in others {
            let keys = columns(SyntheticSound.sum(pair, amplitude: 0.3))[0].key
            #expect(inner(keys).allSatisfy { $0 == 0 })
        }
    }

    @Test func `two channels in one transform are the same as each alone`() {
        let (first, second) = (SyntheticSound.sine(hertz: 700), SyntheticSound.noise(amplitude: 0.01))
        let both = columns(SyntheticSound.interleaved(first, second), channels: 2)
        for (alone, together) in zip([columns(first)[0], columns(second)[0]], both) {
            // Single precision keeps 140 dB between the channels; a code may round to its neighbour.
            let pairs = zip(inner(alone.level), inner(together.level))
            #expect(pairs.allSatisfy { abs(Int($0) - Int($1)) <= 1 })
            #expect(inner(alone.peakBin).elementsEqual(inner(together.peakBin)))
        }
    }

    @Test func `the size of the blocks changes nothing`() {
        let sound = SyntheticSound.noise(seconds: 0.3)
        let whole = columns(sound, block: 100_000)[0]
        for block in [1, 79, 80, 81, 1_000] {
            let cut = columns(sound, block: block)[0]
            #expect(cut.level == whole.level)
            #expect(cut.bands == whole.bands)
            #expect(cut.persistence == whole.persistence)
        }
    }

    @Test func `there is a frame for every whole 10 ms`() {
        for (samples, frames) in [(0, 0), (1, 0), (79, 0), (80, 1), (800, 10), (879, 10)] {
            #expect(columns([Float](repeating: 0.1, count: samples))[0].count == frames)
        }
    }

    @Test func `flat tops are clipped, whole sines are not`() {
        let sine = SyntheticSound.sine(hertz: 300, amplitude: 0.9)
        #expect(!columns(sine)[0].isClipped.contains(true))
        let clipped = columns(sine.map { max(-0.5, min(0.5, $0)) })[0]
        #expect(!clipped.isClipped.contains(false))
    }

    @Test func `digital silence is zero and has the lowest level`() {
        let column = columns([Float](repeating: 0, count: 800))[0]
        #expect(!column.isZero.contains(false))
        #expect(column.level.allSatisfy { $0 == 0 })
        #expect(column.voicing.allSatisfy { $0 == 0 })
    }

    @Test func `forgetting frames keeps the rest in step`() {
        var column = columns(SyntheticSound.noise(seconds: 0.2))[0]
        let whole = column
        column.removeFirst(5)
        #expect(column.count == whole.count - 5)
        #expect(column.level.elementsEqual(whole.level.dropFirst(5)))
        #expect(column.bands.elementsEqual(whole.bands.dropFirst(5 * FrameGrid.bandCount)))
    }
}
