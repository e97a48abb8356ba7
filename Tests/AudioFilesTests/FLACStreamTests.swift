import CDSP
import CSndFile
import Testing

@testable import AudioFiles

/// Our own reading of FLAC against that of libsndfile.
struct FLACStreamTests {
    /// What encoders choose different subframes for: nothing, one value, a tone, noise, extremes, few significant bits.
    private static let sounds: [[Float]] = [
        [Float](repeating: 0, count: 9_000), [Float](repeating: 0.25, count: 5_000), [0.5],
        ScratchRecording.tone(rateHz: 8_000, channels: 1, seconds: 2), noise(10_000, scale: 0.9),
        noise(10_000, scale: 0.001), (0..<8_192).map { $0 % 7 < 3 ? 1 : -1 },
        noise(9_000, scale: 0.9).map { ($0 * 64).rounded() / 64 },
    ]

    private static func noise(_ count: Int, scale: Float) -> [Float] {
        var state: UInt32 = 7
        return (0..<count).map { _ in
            state = state &* 1_664_525 &+ 1_013_904_223
            return (Float(state >> 8) / Float(1 << 23) - 1) * scale
        }
    }

    private func recording(_ sound: [Float], channels: Int) throws -> ScratchRecording {
        // The second channel is the first, delayed and weaker: some encoders store the difference.
        let samples = sound.indices.flatMap { index in
            (0..<channels).map { $0 == 0 ? sound[index] : sound[max(0, index - 3)] * 0.75 }
        }
        return try ScratchRecording(
            "x.flac", format: SF_FORMAT_FLAC | SF_FORMAT_PCM_16, rateHz: 8_000, channels: channels, samples: samples)
    }

    private func librarySamples(_ recording: ScratchRecording) throws -> [Float] {
        let file = try OpenFile(path: recording.path)
        var decoder = try SoundFile(file, .flac, correction: nil)
        var (all, block) = ([Float](), [Float]())
        repeat {
            decoder.read(frames: 16_384, into: &block)
            all += block
        } while !block.isEmpty
        return all
    }

    @Test(arguments: sounds, [1, 2])
    func `samples are those that libsndfile finds`(sound: [Float], channels: Int) throws {
        let recording = try recording(sound, channels: channels)
        let file = try OpenFile(path: recording.path)
        let head = file.bytes(at: 0, count: 4_096)
        guard let layout = FLACLayout(file, head: head) else {
            throw file.error(.unsupportedCodec, "is none that is read here")
        }
        #expect(layout.shape == AudioShape(rateHz: 8_000, channels: channels) && layout.sampleCount == sound.count)
        var stream = FLACStream(layout)
        var (all, block) = ([Float](), [Float]())
        repeat {
            stream.read(frames: 4_096, of: file, into: &block)
            all += block
        } while !block.isEmpty
        #expect(stream.isAtEnd)
        #expect(all == (try librarySamples(recording)))
    }

    @Test func `a stream with a broken frame is read as libsndfile reads it`() throws {
        let recording = try recording(Self.noise(60_000, scale: 0.5), channels: 2)
        let whole = try recording.bytes
        for offset in [whole.count / 8, whole.count / 3, whole.count / 2, whole.count - 2] {
            let broken = try ScratchRecording("x.flac", bytes: whole)
            try broken.rewrite { $0[offset] ^= 0x55 }
            let read = (try? WholeRecording(broken).samples) ?? []
            #expect(read == (try? librarySamples(broken)) ?? [], "byte \(offset)")
        }
    }

    @Test func `any byte changed in the first frame is an answer, never a crash`() throws {
        let whole = try recording(Self.noise(600, scale: 0.1), channels: 2).bytes
        let tables = [UInt16](unsafeUninitializedCapacity: 2_048) {
            cdsp_flac_tables($0.baseAddress); $1 = 2_048
        }
        var (work, samples) = ([Int32](repeating: 0, count: 32_768), [Float](repeating: 0, count: 32_768))
        // The frame stands behind the comment block, whose length depends on the library.
        let start = try #require(whole.indices.dropLast().last { whole[$0] == 0xFF && whole[$0 + 1] & 0xFE == 0xF8 })
        for offset in start..<min(start + 64, whole.count) {
            for value: UInt8 in [0, 0x55, 0x7F, 0xFF] where whole[offset] != value {
                var bytes = Array(whole[start...])
                bytes[offset - start] = value
                var used = 0
                #expect(cdsp_flac_frame(bytes, bytes.count, 2, 16_384, tables, &work, &samples, &used) == 0)
            }
        }
    }
}
