import Signal

/// Frames of music: notes hold their harmonics for 80 ms and more, phones do not.
enum MusicMask {
    private static let activeDB: Float = 5
    private static let comparisonFrames = 8
    /// Quarter decibels: a held note reaches 30 dB over all else, a generated tone 40.
    private static let generatedRatio: UInt8 = 132
    private static let windowFrames = 101
    /// Likeness of the fine structure over 80 ms: speech 0.02...0.2, music 0.2...0.7 (middle 90 % of either).
    private static let likeness: Float = 0.33
    private static let activeShare: Float = 0.4
    /// A verse between two refrains is music too.
    private static let closingFrames = 250
    private static let leastFrames = 300
    private static let fadeFrames = 30

    static func find(_ columns: FrameColumns, score: [Float], tones: [Bool]) -> [Bool] {
        let clean = tones.indices.map { tones[$0] && columns.toneRatio[$0] >= generatedRatio }
        // The frames after a tone are compared with it.
        let tonal = Windows.widening(clean, by: comparisonFrames)
        let active = score.indices.map { score[$0] > activeDB && !tonal[$0] ? Float(1) : 0 }
        let share = Windows.mean(active, width: windowFrames)
        let weighted = zip(columns.persistence, active).map { Float($0) / 255 * $1 }
        let likeness = Windows.mean(weighted, width: windowFrames)
        let notes = share.indices.map { frame in
            !tonal[frame] && share[frame] > activeShare && likeness[frame] > MusicMask.likeness * share[frame]
        }
        let stretches = Windows.closing(notes, gapsBelow: closingFrames)
        return Windows.widening(Windows.opening(stretches, runsBelow: leastFrames), by: fadeFrames)
    }
}
