/// How much of a call is decided at a time, and how much of it is known before and after, in frames.
struct ChapterLength {
    let frames: Int
    let contextFrames: Int

    /// Four minutes with a quarter of a minute of context: long enough for statistics, short enough for any memory.
    static let standard = ChapterLength(frames: 24_000, contextFrames: 1_500)
}
