import CDSP

/// Reads the frames of a FLAC file: 16 bits, one or two channels. libsndfile takes half as long again.
///
/// It only reads what is whole and right, frame by frame; the rest of a broken stream is for libsndfile.
struct FLACStream {
    /// Samples per channel.
    static let frameLengths = 16...CDSP_FLAC_LONGEST_FRAME
    /// No frame takes more than its samples would: 17 bits for a difference of channels, and some bytes around them.
    private static let longestFrameBytes = CDSP_FLAC_LONGEST_FRAME * 2 * 17 / 8 + 1_024
    private static let bufferBytes = 4 * longestFrameBytes

    let layout: FLACLayout
    private let tables: [UInt16]
    private var work = [Int32](repeating: 0, count: 2 * CDSP_FLAC_LONGEST_FRAME)
    private var buffer: [UInt8] = []
    /// Of the next frame in `buffer`, and of what follows `buffer` in the file.
    private var next = 0
    private var fileOffset: Int
    private var delivered = 0

    init(_ layout: FLACLayout) {
        self.layout = layout
        fileOffset = layout.offset
        tables = [UInt16](unsafeUninitializedCapacity: 8 * 256) { tables, count in
            cdsp_flac_tables(tables.baseAddress)
            count = tables.count
        }
    }

    /// All that was promised has been read.
    var isAtEnd: Bool { delivered >= layout.sampleCount }

    /// Replaces the content of `samples` with those of a few frames, at least `frames` where there are as many; empty
    /// at the end, and where the next frame is none that this can read.
    mutating func read(frames: Int, of file: borrowing OpenFile, into samples: inout [Float]) {
        let channels = layout.shape.channels
        samples.resize(to: (max(frames, layout.longestFrame)) * channels)
        var filled = 0
        while filled + layout.longestFrame <= samples.count / channels, !isAtEnd {
            fill(from: file)
            let got = decode(into: &samples, at: filled * channels)
            if got == 0 { break }
            filled += min(got, layout.sampleCount - delivered)
            delivered += got
        }
        samples.resize(to: filled * channels)
    }

    /// Makes sure that a whole frame is in the buffer, if the file has one.
    private mutating func fill(from file: borrowing OpenFile) {
        guard buffer.count - next < FLACStream.longestFrameBytes, fileOffset < file.byteCount else { return }
        buffer.removeFirst(next)
        next = 0
        let more = file.bytes(at: fileOffset, count: FLACStream.bufferBytes - buffer.count)
        buffer.append(contentsOf: more)
        fileOffset += more.count
    }

    private mutating func decode(into samples: inout [Float], at start: Int) -> Int {
        var used = 0
        let got = buffer.withUnsafeBufferPointer { buffer in
            samples.withUnsafeMutableBufferPointer { samples in
                guard let bytes = buffer.baseAddress, let first = samples.baseAddress else { return 0 }
                return cdsp_flac_frame(
                    bytes + next, buffer.count - next, Int32(layout.shape.channels), layout.longestFrame, tables, &work,
                    first + start, &used)
            }
        }
        next += used
        return got
    }
}
