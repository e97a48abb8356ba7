import CallModel
import Signal

/// One run of a side's speech, with what its voice did in it.
struct SpeechPassage {
    let range: TimeRange
    /// Sum of the frames' mean squares, and how many frames they are.
    let power: Double
    let frames: Int
    /// Vowels, one per syllable.
    let nuclei: Int
    /// Periods of the voice, samples: one for every fourth steadily voiced frame in which the other side is silent.
    let periods: [UInt8]

    /// - Parameters:
    ///   - run: frames of speech; `range` says when they are in the call.
    ///   - otherSpeech: frames in which the other side talks.
    init(_ run: Range<Int>, at range: TimeRange, of columns: FrameColumns, otherSpeech: [Bool]) {
        self.range = range
        power = LevelCode.power(of: columns.level[run])
        frames = run.count
        nuclei = SyllableNuclei.count(in: run, of: columns)
        periods = VoicePeriods.find(in: run, of: columns, except: otherSpeech)
    }
}
