/// Samples of one channel as a WAV file of 16 bits, for programs that take no other.
public struct SpeechWave: Sendable {
    private let rateHz: Int
    private(set) var samples: [UInt8] = []

    public init(rateHz: Int) { self.rateHz = rateHz }

    /// Appends a channel of some frames of an interleaved block; what is beyond -1...1 is limited.
    /// - Precondition: the frames are in the block.
    public mutating func append(_ frames: Range<Int>, of block: [Float], channel: Int, of channelCount: Int) {
        for frame in frames {
            let value = Int16(max(-32_768, min(32_767, (block[frame * channelCount + channel] * 32_768).rounded())))
            samples.append(UInt8(truncatingIfNeeded: value))
            samples.append(UInt8(truncatingIfNeeded: value >> 8))
        }
    }

    /// The file.
    public var bytes: [UInt8] {
        WaveFileHeader(rateHz: rateHz, channels: 1, sampleBytes: samples.count).bytes + samples
    }
}
