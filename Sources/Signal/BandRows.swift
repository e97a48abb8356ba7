import CDSP

/// Statistics and filters over the bands of many frames at once: rows of `FrameGrid.bandCount` level codes.
public enum BandRows {
    /// Per band, how often each of the 256 codes occurs.
    public static func histograms(_ rows: [UInt8]) -> [ArraySlice<Int32>] {
        var counts = [Int32](repeating: 0, count: FrameGrid.bandCount * 256)
        cdsp_row_histogram(rows, frameCount(rows), &counts)
        return stride(from: 0, to: counts.count, by: 256).map { counts[$0..<$0 + 256] }
    }

    /// Minimum statistics.
    /// - Parameters:
    ///   - floor: windows in frames, limits in level codes.
    ///   - quiet: per band, the level towards which the floor may be lifted.
    public static func noiseFloor(_ rows: [UInt8], _ floor: FloorTracking, quiet: [Float]) -> [UInt8] {
        precondition(quiet.count == FrameGrid.bandCount, "a quiet level for each band")
        var tracking = cdsp_floor(
            smoothing: floor.smoothingFrames, search: floor.searchFrames, settling: floor.settlingFrames,
            bias: floor.bias, lift: floor.lift, lowest: floor.lowest)
        let workCount = (4 * floor.searchFrames + floor.settlingFrames) * FrameGrid.bandCount
        return withUnsafeTemporaryAllocation(of: UInt16.self, capacity: workCount) { work in
            filtered(rows) { cdsp_noise_floor($0, frameCount(rows), &tracking, quiet, work.baseAddress, $1) }
        }
    }

    /// Per band, the highest level of the frames around `delay` frames ago, and the band's gain; 0 where there are none.
    /// - Parameters:
    ///   - spread: frames to either side.
    ///   - gains: per band, half decibels.
    public static func delayedMaximum(_ rows: [UInt8], delay: Int, spread: Int, gains: [Int]) -> [UInt8] {
        precondition(gains.count == FrameGrid.bandCount, "a gain for each band")
        let gains = gains.map { Int16(clamping: $0) }
        return filtered(rows) { cdsp_delayed_maximum($0, frameCount(rows), delay, spread, gains, $1) }
    }

    /// Per band, how often `own[frame + lag] - other[frame]` is -255...255 over the given frames, where the other's
    /// level is above the band's `least`.
    public static func differences(
        _ own: [UInt8], _ other: [UInt8], at frames: [Int32], lag: Int, otherAbove least: [Int]
    ) -> [ArraySlice<Int32>] {
        precondition(least.count == FrameGrid.bandCount, "a limit for each band")
        let least = least.map(Int32.init)
        var counts = [Int32](repeating: 0, count: FrameGrid.bandCount * CDSP_DIFFERENCES)
        cdsp_count_row_differences(own, other, frames, frames.count, lag, frameCount(own), least, &counts)
        return stride(from: 0, to: counts.count, by: CDSP_DIFFERENCES).map { counts[$0..<$0 + CDSP_DIFFERENCES] }
    }

    private static func frameCount(_ rows: [UInt8]) -> Int { rows.count / FrameGrid.bandCount }

    private static func filtered(
        _ rows: [UInt8], by filter: (UnsafePointer<UInt8>?, UnsafeMutablePointer<UInt8>?) -> Void
    ) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: rows.count) { filtered, count in
            rows.withUnsafeBufferPointer { filter($0.baseAddress, filtered.baseAddress) }
            count = rows.count
        }
    }
}

/// How a noise floor follows the levels: windows in frames (odd), the rest in level codes.
public struct FloorTracking: Sendable {
    public var smoothingFrames: Int
    public var searchFrames: Int
    public var settlingFrames: Int
    /// The lowest of many means lies below their middle by about this much.
    public var bias: Float
    /// How far a band's quiet level may lift the floor.
    public var lift: Float
    public var lowest: Float

    public init(
        smoothingFrames: Int, searchFrames: Int, settlingFrames: Int, bias: Float, lift: Float, lowest: Float
    ) {
        self.smoothingFrames = smoothingFrames
        self.searchFrames = searchFrames
        self.settlingFrames = settlingFrames
        self.bias = bias
        self.lift = lift
        self.lowest = lowest
    }
}
