import Signal

/// Turns the network's answers into stretches of speech.
struct SpeechDetector {
    /// A run goes on above the lower probability and must reach the higher one.
    private static let startProbability: Float = 0.6
    private static let holdProbability: Float = 0.4
    private static let smoothingFrames = 3
    /// Shorter pauses are closed (0.2 s, DEFINITIONS), shorter runs dropped (0.12 s).
    private static let bridgedFrames = 20
    private static let leastFrames = 12

    private let probability: [Float]
    /// Frames of tones: never speech.
    private let excluded: [Bool]

    init(probability: [Float], excluded: [Bool]) {
        self.probability = Windows.mean(probability, width: SpeechDetector.smoothingFrames)
        self.excluded = excluded
    }

    /// The runs of speech, in order.
    func runs() -> [Range<Int>] {
        bridged(Windows.runs(hysteresis())).filter { $0.count >= SpeechDetector.leastFrames }
    }

    private func hysteresis() -> [Bool] {
        var flags = Flags.of(probability, excluded) { $0 > SpeechDetector.holdProbability && !$1 }
        for run in Windows.runs(flags) where !run.contains(where: { probability[$0] > SpeechDetector.startProbability })
        {
            flags.set(run, to: false)
        }
        return flags
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
}
