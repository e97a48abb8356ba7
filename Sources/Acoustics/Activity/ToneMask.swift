import Signal

/// Frames that hold one or two steady frequencies and nothing else: ringback, busy, DTMF, a masking tone.
enum ToneMask {
    /// Quarter decibels of the two strongest peaks over the rest: 22 dB for 50 ms and more, all the time at one frequency
    /// or one DTMF pair. A vowel can be as pure, but glides.
    private static let pureRatio: UInt8 = 88
    private static let pureFrames = 5
    /// Two frequencies closer than the bins take turns as the strongest; nobody hums as purely for so long.
    private static let longFrames = 40
    private static let longGlide: UInt8 = 2
    /// A codec or noise blurs a tone; then it must keep its frequency for 310 ms at 11.5 dB.
    private static let steadyRatio = 46
    private static let steadyFrames = 31
    private static let steadyLeastRatio: UInt8 = 8
    /// A hum is steady too, but always there: a tone stands this far above the channel's quiet quarter, half decibels.
    private static let riseCodes = 16
    /// Mains hum and its harmonics lie below the lowest signalling frequency.
    private static let lowestBin: UInt8 = 11

    static func find(_ columns: FrameColumns, _ levels: Histogram) -> [Bool] {
        let pure = pureTones(columns)
        let steady = steadyTones(columns)
        let least = UInt8(clamping: (levels.quantile(0.25) ?? 0) + riseCodes)
        let blurred = Flags.of(steady, columns.toneRatio) { $0 && $1 >= steadyLeastRatio }
        let audible = Flags.of(columns.level, columns.peakBin) { $0 >= least && $1 >= lowestBin }
        return Flags.of(Flags.of(pure, blurred) { $0 || $1 }, audible) { $0 && $1 }
    }

    private static func pureTones(_ columns: FrameColumns) -> [Bool] {
        var flags = Flags.of(columns.toneRatio) { $0 >= pureRatio }
        for run in Windows.runs(flags) where run.count < pureFrames || !isOneTone(columns, run) {
            flags.set(run, to: false)
        }
        return flags
    }

    private static func isOneTone(_ columns: FrameColumns, _ run: Range<Int>) -> Bool {
        if 2 * columns.key[run].count(where: { $0 > 0 }) > run.count { return true }
        guard let lowest = columns.peakBin[run].min(), let highest = columns.peakBin[run].max() else { return false }
        let glide = run.count >= longFrames ? longGlide : 1
        return highest - lowest <= glide
    }

    private static func steadyTones(_ columns: FrameColumns) -> [Bool] {
        let still = keepsStill(columns, frames: steadyFrames)
        let pure = SlidingWindow.meanReaches(steadyRatio, columns.toneRatio, width: steadyFrames)
        return Windows.widening(Flags.of(still, pure) { $0 && $1 }, by: steadyFrames / 2)
    }

    /// Whether the strongest bin moves by at most one around each frame.
    private static func keepsStill(_ columns: FrameColumns, frames: Int) -> [Bool] {
        let lowest = SlidingWindow.minimum(columns.peakBin, width: frames)
        let highest = SlidingWindow.maximum(columns.peakBin, width: frames)
        return Flags.of(lowest, highest) { $1 - $0 <= 1 }
    }
}
