import Signal

/// The active speech level of a channel, after ITU-T P.56 method B: the level over the time in which the envelope,
/// held for 0.2 s, is above a threshold that lies a fixed margin below that very level.
///
/// The envelope is the level of 25 ms every 10 ms instead of two filters of 30 ms over every sample. On 42
/// mixtures of read speech with pauses, at 25 dB of signal to noise and better, it agrees with P.56 to 0.2 dB.
struct ActiveSpeechLevel {
    /// 15.9 dB in P.56, whose envelope of rectified samples lies about 1 dB under the root mean square of speech.
    private static let marginDB = 14.9
    /// Two tenths of a second, and the frame itself.
    private static let heldFrames = 21
    private static let silence = [UInt8](repeating: 0, count: heldFrames / 2)

    private var held = Histogram(0...255)
    private var power = 0.0

    /// - Parameters:
    ///   - levels: level codes of all frames.
    ///   - excluded: frames that are left out: music, tones, and what is only context.
    mutating func add(_ levels: [UInt8], except excluded: [Bool]) {
        held.add(Codes.histogram(ActiveSpeechLevel.holding(levels), except: excluded))
        power += LevelCode.power(ofCounts: Codes.histogram(levels, except: excluded))
    }

    /// dBFS; `nil` where nothing stands out of silence.
    var dBFS: Double? {
        var before: (level: Double, margin: Double)?
        for code in stride(from: 255, through: 1, by: -1) {
            let active = held.total(from: code)
            guard active > 0, let level = levelDBFS(meanSquare: power / Double(active)) else { continue }
            let margin = level - LevelCode.dBFS(code)
            if margin >= ActiveSpeechLevel.marginDB {
                guard let before else { return level }
                let share = (ActiveSpeechLevel.marginDB - before.margin) / (margin - before.margin)
                return before.level + share * (level - before.level)
            }
            before = (level, margin)
        }
        return before?.level
    }

    /// The highest of the last `heldFrames` levels.
    private static func holding(_ levels: [UInt8]) -> [UInt8] {
        Array(SlidingWindow.maximum(silence + levels, width: heldFrames).prefix(levels.count))
    }
}
