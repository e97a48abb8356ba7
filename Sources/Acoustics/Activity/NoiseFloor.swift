import Signal

/// The level of each band when nobody speaks, followed through the call.
///
/// Minimum statistics (R. Martin, IEEE Trans. Speech Audio Proc. 9, 2001, in its simplest form): speech leaves every
/// band free now and then, so the lowest short-time mean of the last and next second is noise. Short clips work, as
/// nothing but two seconds is needed; long calls gain a second estimate from the whole chapter.
enum NoiseFloor {
    private static let smoothingFrames = 9
    private static let searchFrames = 201
    private static let settlingFrames = 101
    /// The lowest of many means lies below their middle by about this much, decibels.
    private static let biasDB: Float = 2.5
    /// Share of a chapter in which a side is surely quiet: two people share the time.
    private static let quietShare = 0.25
    /// How far the chapter's floor may lift the local one, decibels.
    private static let liftDB: Float = 12
    /// Below this there is nothing to hear, dBFS.
    private static let lowestDBFS = -95.0

    /// Level codes, `FrameGrid.bandCount` per frame.
    static func follow(_ columns: FrameColumns) -> [UInt8] {
        let bands = FrameGrid.bandCount
        var floor = [UInt8](repeating: 0, count: columns.count * bands)
        for band in 0..<bands {
            let levels = (0..<columns.count).map { Float(columns.bands[$0 * bands + band]) }
            for (frame, level) in follow(levels).enumerated() { floor[frame * bands + band] = level }
        }
        return floor
    }

    private static func follow(_ levels: [Float]) -> [UInt8] {
        let means = Windows.mean(levels, width: smoothingFrames)
        let local = Windows.mean(Windows.minimum(means, width: searchFrames), width: settlingFrames)
        var histogram = Histogram(0...255)
        for level in levels { histogram.add(Int(level)) }
        let quiet = Float(histogram.quantile(quietShare) ?? 0)
        let lowest = Float(LevelCode.code(dBFS: lowestDBFS))
        return local.map { local in
            let floor = local + 2 * biasDB
            return UInt8(min(255, max(lowest, floor, min(quiet + biasDB, floor + 2 * liftDB))))
        }
    }
}
