/// Where the frames of a FLAC file begin and what they hold, for files that need no more than `FLACStream`.
struct FLACLayout {
    private static let mostBlocks = 128
    private static let streamInfoBytes = 34

    let shape: AudioShape
    let sampleCount: Int
    /// Samples per channel of the longest frame.
    let longestFrame: Int
    /// Of the first frame in the file.
    let offset: Int

    /// `nil` where the stream is not of 16 bits, has more than two channels or very long frames, or does not say how
    /// long it is (RFC 9639, section 8.2).
    init?(_ file: borrowing OpenFile, head: [UInt8]) {
        guard head.hold("fLaC"), head.count >= 8 + FLACLayout.streamInfoBytes, head[4] & 0x7F == 0,
            let longest = head.bigEndian(at: 10, bytes: 2), let word = head.bigEndian(at: 18, bytes: 4),
            let samples = head.bigEndian(at: 21, bytes: 5), let offset = FLACLayout.firstFrame(file)
        else { return nil }
        let (channels, bits) = ((word >> 9 & 7) + 1, (word >> 4 & 31) + 1)
        shape = AudioShape(rateHz: word >> 12, channels: channels)
        sampleCount = samples & 0xF_FFFF_FFFF
        longestFrame = longest
        self.offset = offset
        guard bits == 16, channels <= 2, sampleCount > 0, FLACStream.frameLengths.contains(longest) else { return nil }
    }

    /// Behind the metadata blocks, each with a byte of kind (the highest bit marks the last) and three of length.
    private static func firstFrame(_ file: borrowing OpenFile) -> Int? {
        var offset = 4
        for _ in 0..<mostBlocks {
            let header = file.bytes(at: offset, count: 4)
            guard header.count == 4, let length = header.bigEndian(at: 1, bytes: 3) else { return nil }
            offset += 4 + length
            if header[0] & 0x80 != 0 { return offset }
        }
        return nil
    }
}
