import CallModel
import Signal

/// What was found on one channel so far. Grows with turns and events, not with time.
struct ChannelRecord {
    var speech: [TimeRange] = []
    var music: [TimeRange] = []
    var toneBursts: [ToneBurst] = []
    var clippedFrames: [TimeRange] = []
    var dropouts: [TimeRange] = []
    var noiseBursts: [TimeRange] = []
    var passages: [SpeechPassage] = []
    var activeLevel = ActiveSpeechLevel()
    /// The clearest sign of the other side on this channel.
    var leak: HeardLeak?
    /// Chapters in which this channel is compared with the other, and in which it is the same.
    var comparedChapters = 0
    var copiedChapters = 0
    /// The same as the other channel wherever they were compared.
    var isCopy: Bool { comparedChapters > 0 && copiedChapters == comparedChapters }
    /// Mean squares of frames in which nothing happens.
    var noisePower = RunningMean()
    var levels = LevelTrack()
}
