import Signal

/// Figures of one side's speech, from its passages in time order.
extension [SpeechPassage] {
    /// Less speech than this says nothing about a rate or a change, frames.
    private static var leastFrames: Int { 500 }

    private var frames: Int { reduce(0) { $0 + $1.frames } }

    /// dBFS; `nil` without sound.
    var levelDBFS: Double? {
        let frames = frames
        return frames > 0 ? Signal.levelDBFS(meanSquare: reduce(0) { $0 + $1.power } / Double(frames)) : nil
    }

    /// `nil` with less than 5 s of speech.
    var nucleiPerSecond: Double? {
        let frames = frames
        guard frames >= Self.leastFrames else { return nil }
        return Double(reduce(0) { $0 + $1.nuclei }) / (Double(frames) * Double(FrameGrid.hopMs) / 1_000)
    }

    /// Level of the passages that end the speech less that of those that begin it, a third of its time each.
    /// `nil` with less than 15 s of speech.
    var loudnessChangeDB: Double? {
        let third = frames / 3
        guard third >= Self.leastFrames else { return nil }
        guard let first = beginning(frames: third).levelDBFS,
            let last = Array(reversed()).beginning(frames: third).levelDBFS
        else { return nil }
        return last - first
    }

    /// The passages that hold the first `frames`, the last of them whole.
    private func beginning(frames: Int) -> [SpeechPassage] {
        var held = 0
        return Array(
            prefix { passage in
                defer { held += passage.frames }
                return held < frames
            })
    }
}
