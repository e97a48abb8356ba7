import Signal

/// The other side's voice as heard on a channel while this side is silent.
///
/// Judged once it is known who speaks when: what a channel gains in level while only the other side talks, it gains
/// from the other side.
struct HeardLeak {
    /// Own level while only the other side talks, above that while nobody does.
    private static let leastRiseDB = 3.0
    private static let leastFrames = 50
    /// Lags searched, frames: those of `LeakModel`.
    private static let lags = -2...25
    /// Frames around speech that belong to neither side of the comparison.
    private static let margin = 15
    /// The other side's loud frames: within 15 dB of its 95th percentile, half decibels.
    private static let loudRange = 30
    /// A voice follows itself: mean distance of the level difference from its median, half decibels.
    private static let scatter = 8.0
    private static let scatterLimit = 24
    private static let gains = -60.0 ... -5.0

    let gainDB: Double
    let delayFrames: Int
    let riseDB: Double

    /// `nil` where the other side is not heard, or nothing can be said.
    /// - Parameters:
    ///   - busy: frames in which this channel carries something of its own.
    ///   - otherSpeech: frames in which the other side talks; `otherBusy`, or carries anything.
    init?(_ own: FrameColumns, _ other: FrameColumns, busy: [Bool], otherSpeech: [Bool], otherBusy: [Bool]) {
        let busy = Windows.widening(busy, by: HeardLeak.margin)
        let anyone = Flags.of(busy, Windows.widening(otherBusy, by: HeardLeak.margin)) { $0 || $1 }
        let without = Histogram(Codes.histogram(own.level, except: anyone), from: 0)
        let loud = HeardLeak.loudFrames(other, otherSpeech)
        let differences = Codes.differences(own.level, other.level, at: loud, lags: HeardLeak.lags, except: busy)
        let follows = zip(HeardLeak.lags, differences).compactMap { HeardLeak.follow($1, lag: $0) }
        guard let best = follows.min(by: { $0.scatter < $1.scatter - 0.05 }), let quiet = without.quantile(0.5),
            let level = HeardLeak.level(own, loud, busy, lag: best.lag), without.total >= HeardLeak.leastFrames
        else { return nil }
        delayFrames = best.lag
        gainDB = Double(best.gain) / 2
        riseDB = Double(level - quiet) / 2
        guard riseDB >= HeardLeak.leastRiseDB, HeardLeak.gains.contains(gainDB), best.scatter <= HeardLeak.scatter
        else { return nil }
    }

    private struct Follow {
        let lag: Int
        let gain: Int
        let scatter: Double
    }

    private static func loudFrames(_ other: FrameColumns, _ speech: [Bool]) -> [Int32] {
        let silence = Flags.of(speech) { !$0 }
        let levels = Histogram(Codes.histogram(other.level, except: silence), from: 0)
        let loud = Codes.frames(of: other.level, above: (levels.quantile(0.95) ?? 255) - loudRange, where: speech)
        return Codes.thinned(loud, to: LeakModel.mostFrames)
    }

    private static func follow(_ counts: ArraySlice<Int32>, lag: Int) -> Follow? {
        let differences = Histogram(counts, from: -255)
        guard differences.total >= leastFrames, let gain = differences.quantile(0.5),
            let scatter = differences.meanDeviation(from: gain, limit: scatterLimit)
        else { return nil }
        return Follow(lag: lag, gain: gain, scatter: scatter)
    }

    /// Median own level while the other side talks.
    private static func level(_ own: FrameColumns, _ loud: [Int32], _ busy: [Bool], lag: Int) -> Int? {
        var levels = Histogram(0...255)
        for frame in loud.map({ Int($0) + lag }) where busy.indices.contains(frame) && !busy[frame] {
            levels.add(Int(own.level[frame]))
        }
        return levels.quantile(0.5)
    }
}
