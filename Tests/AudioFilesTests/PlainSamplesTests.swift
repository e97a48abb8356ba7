import AudioFiles
import CSndFile
import Testing

struct PlainSamplesTests {
    /// A WAV file's header for these samples.
    private func wave(tag: UInt8, bits: UInt8, channels: UInt8, data: [UInt8]) throws -> ScratchRecording {
        func four(_ value: Int) -> [UInt8] { (0..<4).map { UInt8(value >> (8 * $0) & 255) } }
        let frameBytes = channels * bits / 8
        let format = [tag, 0, channels, 0] + four(8_000) + four(8_000 * Int(frameBytes)) + [frameBytes, 0, bits, 0]
        let chunks = Array("WAVEfmt ".utf8) + four(16) + format + Array("data".utf8) + four(data.count) + data
        return try ScratchRecording("x.wav", bytes: Array("RIFF".utf8) + four(chunks.count) + chunks)
    }

    /// What libsndfile makes of it.
    private func decoded(_ file: ScratchRecording, count: Int) throws -> [Float] {
        var info = SF_INFO()
        let handle = try #require(sf_open(file.path, Int32(SFM_READ), &info))
        defer { sf_close(handle) }
        var samples = [Float](repeating: 0, count: count)
        #expect(sf_read_float(handle, &samples, sf_count_t(count)) == sf_count_t(count))
        return samples
    }

    @Test func `every code of both laws is what libsndfile reads`() throws {
        for tag: UInt8 in [6, 7] {
            let file = try wave(tag: tag, bits: 8, channels: 1, data: Array(0...255))
            #expect(try WholeRecording(file).samples == decoded(file, count: 256))
        }
    }

    @Test func `16-bit samples are fractions of full scale, the lowest is -1`() throws {
        let file = try wave(tag: 1, bits: 16, channels: 2, data: [0, 0x80, 0xFF, 0x7F, 0, 0x40, 1, 0])
        let read = try WholeRecording(file)
        #expect(read.samples == [-1, 32_767 / 32_768, 0.5, 1 / 32_768])
        #expect(try read.samples == decoded(file, count: 4))
    }

    @Test func `a frame cut in two at the end is left out`() throws {
        let file = try wave(tag: 1, bits: 16, channels: 2, data: [1, 2, 3, 4, 5, 6, 7])
        #expect(try WholeRecording(file).samples.count == 2)
    }

    @Test func `chunks before and after the samples are not heard`() throws {
        let file = try wave(tag: 7, bits: 8, channels: 1, data: [0x80, 0x80])
        try file.rewrite { bytes in
            bytes.insert(contentsOf: Array("LIST".utf8) + [3, 0, 0, 0, 1, 2, 3, 0], at: 36)
            bytes += Array("LIST".utf8) + [2, 0, 0, 0, 1, 2]
        }
        #expect(try WholeRecording(file).samples == [32_124 / 32_768, 32_124 / 32_768])
    }
}
