/// The STREAMINFO block of a FLAC file (RFC 9639, section 8.2).
enum FLACHeader {
    /// Encoders write the number of samples when they finish; until then it is 0.
    static func declaration(_ file: borrowing OpenFile, head: [UInt8]) -> Declaration {
        // Behind "fLaC" and the block header, 10 bytes in: 20 bits rate, 3 channels, 5 bits, 36 bits samples.
        let samples = head.bigEndian(at: 21, bytes: 5).map { $0 & 0xF_FFFF_FFFF }
        guard let samples, samples > 0 else {
            return Declaration(sampleCount: nil, completeness: .unknownSize, remark: nil)
        }
        return Declaration(
            sampleCount: samples, completeness: .complete, remark: nil, flac: FLACLayout(file, head: head))
    }
}
