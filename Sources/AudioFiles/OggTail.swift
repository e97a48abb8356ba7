/// The last page of an Ogg stream (RFC 3533): a finished stream says so there.
enum OggTail {
    /// A page is at most 65 307 bytes.
    private static let longestPageBytes = 65_307
    private static let endOfStream: UInt8 = 4

    static func declaration(_ file: borrowing OpenFile) -> Declaration {
        let start = max(0, file.byteCount - longestPageBytes)
        let tail = file.bytes(at: start, count: longestPageBytes)
        let isFinished = lastPage(tail).map { tail[$0 + 5] & endOfStream != 0 } ?? false
        guard !isFinished else { return Declaration(sampleCount: nil, completeness: .complete, remark: nil) }
        return Declaration(
            sampleCount: nil, completeness: .shorterThanDeclared,
            remark: "The Ogg stream has no end: it was cut off, or is still being written.")
    }

    /// Offset of the last page that is there as a whole.
    private static func lastPage(_ tail: [UInt8]) -> Int? {
        tail.indices.reversed().first { offset in
            guard tail[offset] == 0x4F, tail.hold("OggS", at: offset), offset + 27 <= tail.count else { return false }
            let segments = Int(tail[offset + 26])
            guard offset + 27 + segments <= tail.count else { return false }
            let body = tail[(offset + 27)..<(offset + 27 + segments)].reduce(0) { $0 + Int($1) }
            return offset + 27 + segments + body <= tail.count
        }
    }
}
