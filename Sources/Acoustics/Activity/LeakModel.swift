import Signal

/// How the other channel is heard in this one: an attenuated, delayed copy (echo, side tone, a loud earpiece).
///
/// While the other side talks this side is mostly silent, so the median difference of levels is the gain of the leak,
/// or, where nothing leaks, the distance to this channel's noise, which does no harm as a prediction.
struct LeakModel {
    /// Lags searched, frames: an echo comes up to 250 ms late; recorders misalign channels by a frame or two.
    private static let lags = -2...25
    /// Frames counted as loud: within 15 dB of the 95th percentile, and not below -60 dBFS.
    private static let loudRange = 30
    private static let loudestQuietCode = LevelCode.code(dBFS: -60)
    /// Fewer loud frames than this say nothing.
    private static let leastFrames = 100
    /// More of them than this say no more.
    static let mostFrames = 3_000
    private static let deviationLimit = 24
    /// A leak is never as loud as the voice itself, half decibels.
    private static let highestGain = -12
    /// The spread of a leak around its median, half decibels.
    private static let margin = 8
    /// The other channel's reverberation and the coarse delay, frames to either side.
    private static let spreadFrames = 2

    let delayFrames: Int
    /// Per band, half decibels.
    private let gains: [Int]
    /// The other side's voice is as loud here as on its own channel.
    private let isLevel: Bool
    /// Scatter of own level against the other's, decibels.
    private let scatterDB: Double

    /// `nil` where the other side hardly talks.
    init?(own: FrameColumns, other: ChannelView) {
        let loud = LeakModel.loudFrames(other)
        guard loud.count >= LeakModel.leastFrames else { return nil }
        let differences = Codes.differences(own.level, other.columns.level, at: loud, lags: LeakModel.lags)
        let best = zip(LeakModel.lags, differences.map(LeakModel.scatter)).min { $0.1 < $1.1 - 0.05 }
        guard let best else { return nil }
        delayFrames = best.0
        scatterDB = best.1 / 2
        let raw = LeakModel.gains(own, other, loud, lag: best.0)
        isLevel = raw.allSatisfy { abs($0) <= 1 }
        gains = raw.map { min(LeakModel.highestGain, $0) }
    }

    /// Both channels carry the same sound: a mono recording stored twice.
    var isCopy: Bool { delayFrames == 0 && scatterDB < 0.5 && isLevel }

    /// Median gain over the bands, decibels.
    var gainDB: Double { Double(gains.sorted()[gains.count / 2]) / 2 }

    /// Level codes to be expected of the leak, `FrameGrid.bandCount` per frame.
    func prediction(from other: FrameColumns) -> [UInt8] {
        BandRows.delayedMaximum(
            other.bands, delay: delayFrames, spread: LeakModel.spreadFrames, gains: gains.map { $0 + LeakModel.margin })
    }

    private static func loudFrames(_ view: ChannelView) -> [Int32] {
        guard let top = view.levels.quantile(0.95) else { return [] }
        let loud = Codes.frames(of: view.columns.level, above: max(top - loudRange, loudestQuietCode))
        return Codes.thinned(loud, to: mostFrames)
    }

    private static func scatter(_ counts: ArraySlice<Int32>) -> Double {
        let differences = Histogram(counts, from: -255)
        guard let median = differences.quantile(0.5) else { return .infinity }
        return differences.meanDeviation(from: median, limit: deviationLimit) ?? .infinity
    }

    /// Median difference of each band, where the other side is loud in it.
    private static func gains(_ own: FrameColumns, _ other: ChannelView, _ loud: [Int32], lag: Int) -> [Int] {
        let least = other.bandLevels.map { ($0.quantile(0.95) ?? 0) - loudRange }
        return BandRows.differences(own.bands, other.columns.bands, at: loud, lag: lag, otherAbove: least)
            .map { Histogram($0, from: -255).quantile(0.5) ?? -120 }
    }
}
