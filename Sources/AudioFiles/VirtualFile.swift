import CSndFile

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file as libsndfile sees it: read with `pread`, so that the descriptor's own position stays where it is, and in
/// larger pieces than decoders ask for.
struct VirtualFile {
    private static let pieceBytes = 64 << 10

    private let descriptor: Int32
    private let byteCount: Int
    private let correction: Correction?
    private var position = 0
    /// What stands in the file from `pieceStart` on.
    private var piece: [UInt8] = []
    private var pieceStart = 0

    init(_ file: borrowing OpenFile, correction: Correction?) {
        descriptor = file.descriptor
        byteCount = file.byteCount
        self.correction = correction
    }

    /// The functions that libsndfile calls with a pointer to a `VirtualFile`.
    static var functions: SF_VIRTUAL_IO {
        SF_VIRTUAL_IO(
            get_filelen: { sf_count_t(VirtualFile.at($0)?.pointee.byteCount ?? -1) },
            seek: { offset, origin, file in VirtualFile.at(file)?.pointee.seek(offset, origin) ?? -1 },
            read: { memory, count, file in VirtualFile.at(file)?.pointee.read(memory, count) ?? 0 },
            write: { _, _, _ in 0 },
            tell: { sf_count_t(VirtualFile.at($0)?.pointee.position ?? -1) })
    }

    private static func at(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<VirtualFile>? {
        pointer?.assumingMemoryBound(to: VirtualFile.self)
    }

    private mutating func seek(_ offset: sf_count_t, _ origin: Int32) -> sf_count_t {
        let start = origin == SEEK_CUR ? position : origin == SEEK_END ? byteCount : 0
        let (target, overflow) = start.addingReportingOverflow(Int(offset))
        guard !overflow, target >= 0 else { return -1 }
        position = target
        return sf_count_t(target)
    }

    private mutating func read(_ memory: UnsafeMutableRawPointer?, _ count: sf_count_t) -> sf_count_t {
        guard let memory, count > 0 else { return 0 }
        let wanted = UnsafeMutableRawBufferPointer(start: memory, count: Int(count))
        let start = position
        while position - start < wanted.count {
            let rest = UnsafeMutableRawBufferPointer(rebasing: wanted[(position - start)...])
            let got = copyPiece(to: rest)
            if got == 0 { break }
            position += got
        }
        let read = UnsafeMutableRawBufferPointer(rebasing: wanted[..<(position - start)])
        correction?.apply(to: read, readFrom: start)
        return sf_count_t(read.count)
    }

    /// - Returns: how many bytes from `position` on were at hand; 0 at the end of the file.
    private mutating func copyPiece(to memory: UnsafeMutableRawBufferPointer) -> Int {
        if !(pieceStart..<pieceStart + piece.count).contains(position) { readPiece() }
        let known = piece[(position - pieceStart)...].prefix(memory.count)
        known.withUnsafeBytes { memory.copyMemory(from: $0) }
        return known.count
    }

    private mutating func readPiece() {
        pieceStart = position
        piece.resize(to: VirtualFile.pieceBytes)
        let got = piece.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, off_t(position)) }
        piece.resize(to: max(0, got))
    }
}
