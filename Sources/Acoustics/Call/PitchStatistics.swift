#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

import Signal

/// How high a voice is and how far it moves.
///
/// Octave errors are left out by the limits of Hirst (*The analysis by synthesis of speech melody*, JoSS 1, 2011): three
/// quarters of the lower quartile and one and a half times the upper quartile of a first pass.
public struct PitchStatistics: Hashable, Sendable {
    /// Of 40 ms each: two seconds.
    private static let leastPeriods = 50

    /// Hertz.
    public let median: Double
    /// From the 10th to the 90th percentile, semitones.
    public let rangeSemitones: Double

    public init(median: Double, rangeSemitones: Double) {
        self.median = median
        self.rangeSemitones = rangeSemitones
    }

    /// - Parameter periods: in samples. `nil` with fewer than 50.
    init?(periods: [UInt8]) {
        let all = periods.filter { $0 > 0 }.map(Int.init)
        guard let long = Quantile.of(all, share: 0.75), let short = Quantile.of(all, share: 0.25) else { return nil }
        let kept = all.filter { Double($0) <= long / 0.75 && Double($0) >= short / 1.5 }
        guard kept.count >= PitchStatistics.leastPeriods, let middle = Quantile.of(kept, share: 0.5),
            let low = Quantile.of(kept, share: 0.9), let high = Quantile.of(kept, share: 0.1)
        else { return nil }
        median = Double(FrameGrid.sampleRateHz) / middle
        rangeSemitones = 12 * log2(low / high)
    }
}
