import CDSP

/// What is kept of one channel: 25 bytes for every 10 ms.
///
/// Levels are `LevelCode`s; see `cdsp_batch` for the other features.
public struct FrameColumns: Hashable, Sendable {
    /// `FrameGrid.bandCount` levels per frame.
    public private(set) var bands: [UInt8] = []
    public private(set) var level: [UInt8] = []
    public private(set) var voicing: [UInt8] = []
    public private(set) var pitchLag: [UInt8] = []
    public private(set) var persistence: [UInt8] = []
    public private(set) var peakBin: [UInt8] = []
    public private(set) var toneRatio: [UInt8] = []
    public private(set) var key: [UInt8] = []
    /// The hop's samples stand flat at their peak: clipped.
    public private(set) var isClipped: [Bool] = []
    /// The hop holds nothing but zeros.
    public private(set) var isZero: [Bool] = []

    public init() {}

    public var count: Int { level.count }

    /// Forgets the first frames.
    public mutating func removeFirst(_ frames: Int) {
        bands.removeFirst(frames * FrameGrid.bandCount)
        level.removeFirst(frames)
        voicing.removeFirst(frames)
        pitchLag.removeFirst(frames)
        persistence.removeFirst(frames)
        peakBin.removeFirst(frames)
        toneRatio.removeFirst(frames)
        key.removeFirst(frames)
        isClipped.removeFirst(frames)
        isZero.removeFirst(frames)
    }

    /// Appends described frames, the first `frames` of them.
    mutating func append(_ described: borrowing DescribedFrames, frames: Int) {
        let columns = described.columns(from: 0)
        bands.append(contentsOf: UnsafeBufferPointer(start: columns.bands, count: frames * FrameGrid.bandCount))
        level.append(contentsOf: UnsafeBufferPointer(start: columns.level, count: frames))
        voicing.append(contentsOf: UnsafeBufferPointer(start: columns.voicing, count: frames))
        pitchLag.append(contentsOf: UnsafeBufferPointer(start: columns.pitch_lag, count: frames))
        persistence.append(contentsOf: UnsafeBufferPointer(start: columns.persistence, count: frames))
        peakBin.append(contentsOf: UnsafeBufferPointer(start: columns.peak_bin, count: frames))
        toneRatio.append(contentsOf: UnsafeBufferPointer(start: columns.tone_ratio, count: frames))
        key.append(contentsOf: UnsafeBufferPointer(start: columns.key, count: frames))
        FrameColumns.append(columns.is_clipped, frames, to: &isClipped)
        FrameColumns.append(columns.is_zero, frames, to: &isZero)
    }

    /// - Parameter flags: 0 or 1, as `Bool` has it.
    private static func append(_ flags: UnsafeMutablePointer<UInt8>, _ count: Int, to column: inout [Bool]) {
        let start = UnsafeRawPointer(flags).assumingMemoryBound(to: Bool.self)
        column.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
    }
}
