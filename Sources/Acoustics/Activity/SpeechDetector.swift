import Signal

/// Decides which frames of a channel are speech of its own side.
///
/// Hysteresis over the excess above noise and leak, both limits in proportion to how far this channel's speech stands
/// out; then every run must be as loud as speech on this channel is, and partly voiced.
struct SpeechDetector {
    /// Share of the channel's own contrast (97th percentile of the excess) that starts speech, and its limits in dB.
    private static let startShare: Float = 0.38
    private static let startLimitsDB: ClosedRange<Float> = 6...14
    /// Speech goes on above this share of the starting limit.
    private static let holdShare: Float = 0.55
    /// Below the channel's speech level, decibels: what is weaker does not start (or continue) speech.
    private static let startRangeDB = 30.0
    private static let holdRangeDB = 38.0
    /// A run's loud tenth must come this close to the channel's speech level, decibels.
    private static let loudnessRangeDB = 17.0
    /// Mean voicing of the most voiced fifth of a run: 0.43...0.87 in speech, 0.22...0.35 in white noise and knocks.
    private static let voicing = 0.40
    /// A weak run must be voiced better: both together are a fluctuation of the noise.
    private static let weakRangeDB = 8.0
    private static let weakVoicing = 0.60
    /// Shorter pauses are closed (0.2 s, DEFINITIONS), shorter runs dropped (0.12 s).
    private static let bridgedFrames = 20
    private static let leastFrames = 12
    private static let usualSpeechDBFS = -20.0

    let columns: FrameColumns
    let score: [Float]
    /// Frames of tones and music.
    let excluded: [Bool]
    /// Level that the loudest twentieth of the channel's active frames reach, dBFS.
    let speechLevelDBFS: Double

    init(columns: FrameColumns, score: [Float], excluded: [Bool]) {
        self.columns = columns
        self.score = score
        self.excluded = excluded
        var active = Histogram(0...255)
        for frame in score.indices where !excluded[frame] && score[frame] > SpeechDetector.startLimitsDB.lowerBound {
            active.add(Int(columns.level[frame]))
        }
        let code = active.total >= 20 ? active.quantile(0.95) : nil
        speechLevelDBFS = code.map { LevelCode.dBFS($0) } ?? SpeechDetector.usualSpeechDBFS
    }

    /// The runs of speech, in order.
    func runs() -> [Range<Int>] {
        bridged(Windows.runs(hysteresis())).filter { $0.count >= SpeechDetector.leastFrames && isSpeech($0) }
    }

    private func hysteresis() -> [Bool] {
        let start = startLimit
        let hold = start * SpeechDetector.holdShare
        let startCode = LevelCode.code(dBFS: speechLevelDBFS - SpeechDetector.startRangeDB)
        let holdCode = LevelCode.code(dBFS: speechLevelDBFS - SpeechDetector.holdRangeDB)
        var flags = score.indices.map { frame in
            score[frame] > hold && Int(columns.level[frame]) > holdCode && !excluded[frame]
        }
        for run in Windows.runs(flags) {
            let begins = run.contains { score[$0] > start && Int(columns.level[$0]) > startCode }
            if !begins { for frame in run { flags[frame] = false } }
        }
        return flags
    }

    private var startLimit: Float {
        var contrast = Histogram(0...120)
        for frame in score.indices where !excluded[frame] { contrast.add(Int(2 * score[frame])) }
        let wanted = SpeechDetector.startShare * Float(contrast.quantile(0.97) ?? 0) / 2
        let limits = SpeechDetector.startLimitsDB
        return min(max(wanted, limits.lowerBound), limits.upperBound)
    }

    private func bridged(_ runs: [Range<Int>]) -> [Range<Int>] {
        runs.reduce(into: []) { joined, run in
            if let last = joined.last, run.lowerBound - last.upperBound < SpeechDetector.bridgedFrames,
                !excluded[last.upperBound..<run.lowerBound].contains(true)
            {
                joined[joined.count - 1] = last.lowerBound..<run.upperBound
            } else {
                joined.append(run)
            }
        }
    }

    private func isSpeech(_ run: Range<Int>) -> Bool {
        let levels = columns.level[run].sorted()
        let loud = LevelCode.dBFS(Int(levels[levels.count * 9 / 10]))
        guard loud > speechLevelDBFS - SpeechDetector.loudnessRangeDB else { return false }
        let voicing = topFifthVoicing(run)
        let isWeak = loud < speechLevelDBFS - SpeechDetector.weakRangeDB
        return voicing > (isWeak ? SpeechDetector.weakVoicing : SpeechDetector.voicing)
    }

    private func topFifthVoicing(_ run: Range<Int>) -> Double {
        let voiced = columns.voicing[run].sorted().suffix(max(1, run.count / 5))
        return voiced.reduce(0) { $0 + Double($1) } / Double(voiced.count) / 255
    }
}
