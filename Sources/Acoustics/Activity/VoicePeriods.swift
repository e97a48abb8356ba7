import Signal

/// The periods of a voice where it is surely voiced and steady.
enum VoicePeriods {
    /// Of 255: the autocorrelation's peak over its zero, which a window of 25 ms lowers for deep voices.
    private static let leastVoicing: UInt8 = 102
    /// Level codes under the passage's loudest frame.
    private static let levelRange = 40
    /// A period that moves by more than a tenth in 10 ms is an octave error or no voice.
    private static let steadiness = 10
    /// Every fourth is enough for statistics: 25 bytes per second of speech at most.
    private static let step = 4

    static func find(in run: Range<Int>, of columns: FrameColumns, except other: [Bool]) -> [UInt8] {
        let least = Int(columns.level[run].max() ?? 0) - levelRange
        return stride(from: run.lowerBound + 1, to: run.upperBound - 1, by: step).compactMap { frame in
            guard Int(columns.level[frame]) >= least, !other[frame] else { return nil }
            return period(at: frame, of: columns)
        }
    }

    /// `nil` where the frame is not steadily voiced.
    static func period(at frame: Int, of columns: FrameColumns) -> UInt8? {
        guard frame > 0, frame + 1 < columns.count, columns.voicing[frame] >= leastVoicing else { return nil }
        let period = columns.pitchLag[frame]
        let isSteady = isSteady(columns.pitchLag[frame - 1], period) && isSteady(period, columns.pitchLag[frame + 1])
        return isSteady ? period : nil
    }

    private static func isSteady(_ one: UInt8, _ other: UInt8) -> Bool {
        one > 0 && abs(Int(one) - Int(other)) * steadiness <= Int(one)
    }
}
