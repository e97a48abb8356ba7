import Signal

/// The level of each band when nobody speaks, followed through the call.
///
/// Minimum statistics (R. Martin, IEEE Trans. Speech Audio Proc. 9, 2001, in its simplest form): speech leaves every
/// band free now and then, so the lowest short-time mean of the last and next second is noise. Short clips work, as
/// nothing but two seconds is needed; long calls gain a second estimate from the whole chapter.
enum NoiseFloor {
    /// Share of a chapter in which a side is surely quiet: two people share the time.
    private static let quietShare = 0.25
    /// Added to the quiet level, level codes.
    private static let quietBias: Float = 2.5
    /// The lowest of many means lies 2.5 dB below their middle; the chapter's floor may lift the local one by 12 dB;
    /// below -95 dBFS there is nothing to hear.
    private static let tracking = FloorTracking(
        smoothingFrames: 9, searchFrames: 201, settlingFrames: 101, bias: 2 * 2.5, lift: 2 * 12,
        lowest: Float(LevelCode.code(dBFS: -95)))

    /// Level codes, `FrameGrid.bandCount` per frame.
    /// - Parameter levels: how often each occurs in each band.
    static func follow(_ columns: FrameColumns, _ levels: [Histogram]) -> [UInt8] {
        let quiet = levels.map { Float($0.quantile(quietShare) ?? 0) + quietBias }
        return BandRows.noiseFloor(columns.bands, tracking, quiet: quiet)
    }
}
