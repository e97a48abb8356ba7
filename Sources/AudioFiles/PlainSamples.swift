import CDSP

/// The samples of a WAV file that need no decoder: 16-bit PCM, µ-law, A-law.
struct PlainSamples {
    enum Encoding: String {
        case pcm16 = "PCM 16"
        case muLaw = "µ-law"
        case aLaw = "A-law"

        var byteCount: Int { self == .pcm16 ? 2 : 1 }
    }

    let encoding: Encoding
    let shape: AudioShape
    /// Where the samples stand in the file.
    let bytes: Range<Int>

    /// Fills `samples` with up to `frames` sample frames, from the given one on; empty at the end.
    /// - Parameter bytes: memory to work with.
    func read(
        frames: Int, from first: Int, of file: borrowing OpenFile, through buffer: inout [UInt8],
        into samples: inout [Float]
    ) {
        let frameBytes = encoding.byteCount * shape.channels
        let start = bytes.lowerBound + first * frameBytes
        buffer.resize(to: max(0, min(frames * frameBytes, bytes.upperBound - start)))
        let present = file.read(into: &buffer, at: start) / frameBytes
        samples.resize(to: present * shape.channels)
        switch encoding {
        case .pcm16: cdsp_expand_pcm16(buffer, samples.count, &samples)
        case .muLaw: cdsp_expand_mulaw(buffer, samples.count, &samples)
        case .aLaw: cdsp_expand_alaw(buffer, samples.count, &samples)
        }
    }
}
