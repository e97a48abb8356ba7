import CDSP

/// Room for what `cdsp_describe` finds in some batches of frames of one channel, column by column.
struct DescribedFrames: ~Copyable {
    /// Levels of the bands and nine codes.
    private static let bytesPerFrame = FrameGrid.bandCount + 9

    private let capacity: Int
    private let bytes: UnsafeMutablePointer<UInt8>

    /// - Parameter capacity: frames, a whole number of batches.
    init(capacity: Int) {
        precondition(capacity.isMultiple(of: CDSP_LANES), "whole batches")
        self.capacity = capacity
        bytes = .allocate(capacity: capacity * DescribedFrames.bytesPerFrame)
        bytes.initialize(repeating: 0, count: capacity * DescribedFrames.bytesPerFrame)
    }

    deinit { bytes.deallocate() }

    /// Where the frames from the given one on stand.
    func columns(from frame: Int) -> cdsp_batch {
        func column(_ number: Int) -> UnsafeMutablePointer<UInt8> {
            bytes + capacity * (FrameGrid.bandCount + number) + frame
        }
        return cdsp_batch(
            bands: bytes + FrameGrid.bandCount * frame, level: column(0), voicing: column(1), pitch_lag: column(2),
            persistence: column(3), peak_bin: column(4), tone_ratio: column(5), key: column(6), is_clipped: column(7),
            is_zero: column(8))
    }
}
