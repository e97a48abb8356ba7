import CDSP

/// What is kept of one channel: about 25 bytes for every 10 ms.
///
/// Levels are `LevelCode`s; see `cdsp_frame` for the other features.
public struct FrameColumns: Sendable {
    /// `FrameGrid.bandCount` levels per frame.
    public private(set) var bands: [UInt8] = []
    public private(set) var level: [UInt8] = []
    public private(set) var voicing: [UInt8] = []
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
        persistence.removeFirst(frames)
        peakBin.removeFirst(frames)
        toneRatio.removeFirst(frames)
        key.removeFirst(frames)
        isClipped.removeFirst(frames)
        isZero.removeFirst(frames)
    }

    mutating func append(_ frame: cdsp_frame, _ hop: cdsp_hop) {
        withUnsafeBytes(of: frame.bands) { bands.append(contentsOf: $0) }
        level.append(frame.level)
        voicing.append(frame.voicing)
        persistence.append(frame.persistence)
        peakBin.append(frame.peak_bin)
        toneRatio.append(frame.tone_ratio)
        key.append(frame.key)
        isClipped.append(Clipping.isClipped(hop))
        isZero.append(hop.zero_count == Int32(FrameGrid.hopSamples))
    }
}
