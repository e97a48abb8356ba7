import Signal

/// Knocks and clicks: short, at full height at once, well above what is around them, and neither speech nor tone nor
/// music.
enum NoiseBursts {
    /// Half decibels above the noise that every frame keeps.
    private static let leastExcess = 20
    /// Half decibels of the loudest frame above the median of the half second around.
    private static let leastHeight = 40
    /// Half decibels that the level climbs within 50 ms.
    private static let leastRise = 32
    private static let leastLevel = LevelCode.code(dBFS: -38)
    private static let frames = 5...30
    private static let attackFrames = 2
    private static let riseFrames = 3
    private static let surroundingFrames = 40
    /// The other channel may be this much louder in the last quarter of a second, half decibels: what is heard louder
    /// there comes from there.
    private static let leakCodes = 20
    private static let leakFrames = 25
    /// Frames beside speech, music and tones that may still be theirs.
    private static let margin = 10
    /// Knocks are few; what comes more often is the background (somebody types).
    private static let mostPerMinute = 5
    private static let mostOfShort = 3

    /// - Parameters:
    ///   - busy: frames with something of the channel's own.
    ///   - other: levels of the other channel; `nil` in mono.
    static func find(_ view: ChannelView, busy: [Bool], other: [UInt8]?) -> [Range<Int>] {
        let level = view.columns.level
        let near = Windows.widening(busy, by: margin)
        let least = UInt8(clamping: view.noiseCode + leastExcess)
        let bursts = Windows.runs(Flags.of(level, busy) { $0 >= least && !$1 }).filter { run in
            guard frames.contains(run.count), !near[run].contains(true),
                let peak = run.max(by: { level[$0] < level[$1] }), peak - run.lowerBound <= attackFrames,
                Int(level[peak]) >= leastLevel,
                Int(level[peak]) - Int(level[max(0, run.lowerBound - riseFrames)]) >= leastRise,
                Int(level[peak]) >= surroundings(level, of: run) + leastHeight
            else { return false }
            let loudestThere = other?[max(0, peak - leakFrames)...peak].max() ?? 0
            return Int(loudestThere) < Int(level[peak]) + leakCodes
        }
        let most = max(mostOfShort, mostPerMinute * level.count * FrameGrid.hopMs / 60_000)
        return bursts.count <= most ? bursts : []
    }

    /// The median of the half second before and after.
    private static func surroundings(_ level: [UInt8], of run: Range<Int>) -> Int {
        let before = level[max(0, run.lowerBound - surroundingFrames)..<run.lowerBound]
        let after = level[run.upperBound..<min(level.count, run.upperBound + surroundingFrames)]
        return (before + after).median
    }
}
