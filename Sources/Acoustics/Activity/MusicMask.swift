/// Stretches of music, from the network's answers: music lasts.
enum MusicMask {
    private static let windowFrames = 151
    private static let probability: Float = 0.4
    /// A pause between two bars is music too.
    private static let closingFrames = 250
    private static let leastFrames = 300

    static func find(_ probability: [Float], tones: [Bool]) -> [Bool] {
        let mean = Windows.mean(zip(probability, tones).map { $1 ? 0 : $0 }, width: windowFrames)
        let stretches = Windows.closing(mean.map { $0 > MusicMask.probability }, gapsBelow: closingFrames)
        return Windows.opening(stretches, runsBelow: leastFrames)
    }
}
