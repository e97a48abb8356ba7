/// The first frame of an MPEG audio layer III stream and the Xing/Info tag that encoders put into it.
/// Source: ISO/IEC 11172-3 and 13818-3 (frame header); the tag as written by Xing and LAME.
enum MP3Header {
    private static let longestID3Bytes = 16 << 20

    /// Whether a layer III frame header stands at `offset`: sync, a version, a bit rate and a sample rate that exist.
    static func isFrame(_ bytes: [UInt8], at offset: Int) -> Bool {
        guard let word = bytes.bigEndian(at: offset, bytes: 4), word >> 21 == 0x7FF else { return false }
        let version = word >> 19 & 3
        let layer = word >> 17 & 3
        let bitRate = word >> 12 & 15
        let sampleRate = word >> 10 & 3
        return version != 1 && layer == 1 && bitRate != 15 && bitRate != 0 && sampleRate != 3
    }

    static func declaration(_ file: borrowing OpenFile) throws(AudioFileError) -> Declaration {
        let start = audioOffset(file)
        let head = file.bytes(at: start, count: 4_096)
        guard let frame = head.indices.first(where: { isFrame(head, at: $0) }) else {
            throw file.error(.damaged, "is a damaged MP3 file: it has no MPEG layer III frame at its start")
        }
        return tagged(head, frame: frame, of: file, from: start)
            ?? Declaration(sampleCount: nil, completeness: .unknownSize, remark: nil)
    }

    /// Behind an ID3v2 tag, whose length is written in seven bits per byte.
    private static func audioOffset(_ file: borrowing OpenFile) -> Int {
        let head = file.bytes(at: 0, count: 10)
        guard head.hold("ID3"), head.count == 10 else { return 0 }
        return min(10 + head[6...].reduce(0) { $0 << 7 | Int($1 & 0x7F) }, longestID3Bytes)
    }

    private static func tagged(
        _ head: [UInt8], frame: Int, of file: borrowing OpenFile, from start: Int
    ) -> Declaration? {
        let isVersion1 = head[frame + 1] >> 3 & 3 == 3
        let isMono = head[frame + 3] >> 6 == 3
        let sideInfo = isVersion1 ? (isMono ? 17 : 32) : (isMono ? 9 : 17)
        let tag = frame + 4 + sideInfo
        guard head.hold("Xing", at: tag) || head.hold("Info", at: tag),
            let flags = head.bigEndian(at: tag + 4, bytes: 4), flags & 1 != 0,
            let frames = head.bigEndian(at: tag + 8, bytes: 4)
        else { return nil }
        let claimedBytes = flags & 2 != 0 ? head.bigEndian(at: tag + 12, bytes: 4) : nil
        let presentBytes = file.byteCount - start - frame
        let isShort = claimedBytes.map { $0 > presentBytes } ?? false
        return Declaration(
            sampleCount: frames * (isVersion1 ? 1_152 : 576),
            completeness: claimedBytes == nil ? .unknownSize : isShort ? .shorterThanDeclared : .complete, remark: nil,
            correction: isShort ? lengthCorrection(at: start + tag + 12, to: presentBytes) : nil)
    }

    /// libmpg123 writes a line on standard error where the length in the tag is not that of the file.
    private static func lengthCorrection(at offset: Int, to length: Int) -> Correction {
        Correction(offset: offset, bytes: (0..<4).map { UInt8(truncatingIfNeeded: length >> (24 - 8 * $0)) })
    }
}
