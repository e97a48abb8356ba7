import CDSP

/// What is kept of one channel: 25 bytes for every 10 ms.
///
/// Levels are `LevelCode`s; see `cdsp_batch` for the other features.
public struct FrameColumns: Sendable {
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

    /// Appends the first `frames` of a batch.
    mutating func append(_ batch: UnsafePointer<cdsp_batch>, frames: Int) {
        FrameColumns.append(batch.pointer(to: \.bands), frames * FrameGrid.bandCount, to: &bands)
        FrameColumns.append(batch.pointer(to: \.level), frames, to: &level)
        FrameColumns.append(batch.pointer(to: \.voicing), frames, to: &voicing)
        FrameColumns.append(batch.pointer(to: \.pitch_lag), frames, to: &pitchLag)
        FrameColumns.append(batch.pointer(to: \.persistence), frames, to: &persistence)
        FrameColumns.append(batch.pointer(to: \.peak_bin), frames, to: &peakBin)
        FrameColumns.append(batch.pointer(to: \.tone_ratio), frames, to: &toneRatio)
        FrameColumns.append(batch.pointer(to: \.key), frames, to: &key)
        FrameColumns.append(batch.pointer(to: \.is_clipped), frames, to: &isClipped)
        FrameColumns.append(batch.pointer(to: \.is_zero), frames, to: &isZero)
    }

    private static func append<Codes, Code>(_ codes: UnsafePointer<Codes>?, _ count: Int, to column: inout [Code]) {
        let start = UnsafeRawPointer(codes)?.assumingMemoryBound(to: Code.self)
        column.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
    }
}
